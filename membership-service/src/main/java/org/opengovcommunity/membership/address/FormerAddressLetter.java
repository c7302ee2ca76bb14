package org.opengovcommunity.membership.address;

import io.cloudevents.CloudEvent;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.membership.mail.Letters;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.reaction.Reaction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells a member's former address that it is one no more: whoever lost a membership to a thief learns of it there. */
@Component
class FormerAddressLetter implements Reaction {

    private static final String TEXT = """
            Hello,

            your membership of OpenGov Community has another address now; this one gets no more of its mail.

            If it was not you, write to the people who run OpenGov Community at once: %s
            """;

    /** What the letter needs of our own event; the address is not in events from the days before it was told. */
    record Changed(@Nullable String formerEmail) {}

    private final EventData data;
    private final Letters letters;
    private final String publicUrl;

    FormerAddressLetter(EventData data, Letters letters, @Value("${opengov.public-url}") String publicUrl) {
        this.data = data;
        this.letters = letters;
        this.publicUrl = publicUrl;
    }

    @Override
    public String type() {
        return "org.opengovcommunity.membership.address-changed.v1";
    }

    @Override
    public void to(CloudEvent event) {
        String former = data.read(event, Changed.class).formerEmail();
        if (former != null) {
            letters.send(
                    event,
                    new EmailAddress(former),
                    "Your address at OpenGov Community has changed",
                    TEXT.formatted(publicUrl));
        }
    }
}
