package org.opengovcommunity.archive;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Keeps every record of the community, proves that none was altered, and finds them again. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ArchiveApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ArchiveApplication.class, arguments);
    }
}
