package org.opengovcommunity.notifications;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Turns facts into notices and delivers them to the subscribers of the lists by SMTP. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NotificationsApplication.class, arguments);
    }
}
