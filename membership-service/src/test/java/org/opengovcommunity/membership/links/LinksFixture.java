package org.opengovcommunity.membership.links;

import java.time.Clock;
import java.time.Duration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** For tests elsewhere that need limits or tokens. */
public final class LinksFixture {

    private LinksFixture() {}

    /** With the limits that hold unless they are set. */
    public static MailLimit limit(MongoTemplate mongo, Clock clock) {
        return new MailLimit(mongo, new LimitSettings(Duration.ofMinutes(1), 5, 20), clock);
    }

    public static SignedTokens tokens() {
        return new SignedTokens("0123456789abcdef0123456789abcdef");
    }
}
