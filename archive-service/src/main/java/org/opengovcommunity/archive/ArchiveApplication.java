package org.opengovcommunity.archive;

import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Keeps every record of the community, proves that none was altered, and finds them again. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ArchiveApplication {

    public static void main(String[] arguments) {
        // Or all jars are searched for it again for each part of each message.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
        SpringApplication.run(ArchiveApplication.class, arguments);
    }
}
