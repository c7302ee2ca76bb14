package org.opengovcommunity.commitments;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class CommitmentsApplication {

    public static void main(String[] args) {
        SpringApplication.run(CommitmentsApplication.class, args);
    }
}
