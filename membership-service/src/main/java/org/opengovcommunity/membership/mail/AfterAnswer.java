package org.opengovcommunity.membership.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * What is looked up and mailed once the answer to a request has gone out. So neither the text nor the time of the answer
 * tells whether an address is known.
 */
@Component
public class AfterAnswer {

    private static final Logger log = LoggerFactory.getLogger(AfterAnswer.class);

    private final AsyncTaskExecutor executor;

    AfterAnswer(AsyncTaskExecutor applicationTaskExecutor) {
        this.executor = applicationTaskExecutor;
    }

    /** @param what to be named in the log should the store or the mail server be away; without an address */
    public void send(String what, Runnable sending) {
        executor.execute(() -> {
            try {
                sending.run();
            } catch (MailException | DataAccessException away) {
                log.warn("{} could not be sent: {}", what, away.getClass().getSimpleName());
            }
        });
    }
}
