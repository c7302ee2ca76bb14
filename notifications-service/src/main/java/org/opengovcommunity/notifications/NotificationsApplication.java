package org.opengovcommunity.notifications;

import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Turns facts into notices and delivers them to the subscribers of the lists by SMTP. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationsApplication {

    public static void main(String[] arguments) {
        // Or all jars are searched for it again for each part of each message.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
        SpringApplication.run(NotificationsApplication.class, arguments);
    }
}
