package org.opengovcommunity.membership.gate;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.membership.mail.Letters;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.reaction.Reaction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells members that they count as government for a time. */
@Component
class ExceptionLetter implements Reaction {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String TEXT = """
            Hello,

            a moderator of OpenGov Community lets you count as government until %s (UTC). Until then you may have the
            lists that are for government only; those that you had before come again. Choose them here:

            %s
            """;

    /** What the letter needs of our own event. */
    record Excepted(String email, Instant until) {}

    private final EventData data;
    private final Letters letters;
    private final String publicUrl;

    ExceptionLetter(EventData data, Letters letters, @Value("${opengov.public-url}") String publicUrl) {
        this.data = data;
        this.letters = letters;
        this.publicUrl = publicUrl;
    }

    @Override
    public String type() {
        return "org.opengovcommunity.membership.government-exception-granted.v1";
    }

    @Override
    public void to(CloudEvent event) {
        var news = data.read(event, Excepted.class);
        letters.send(
                event,
                new EmailAddress(news.email()),
                "You count as government in OpenGov Community for a time",
                TEXT.formatted(DAY_AND_TIME.format(news.until()), publicUrl));
    }
}
