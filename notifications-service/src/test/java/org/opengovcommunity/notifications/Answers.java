package org.opengovcommunity.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the API answers. */
public final class Answers {

    private Answers() {}

    /** All that has come so far. */
    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
