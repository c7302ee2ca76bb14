package org.opengovcommunity.membership.gate;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Set;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.mail.Letters;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Statement;
import org.opengovcommunity.membership.reaction.Reaction;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells members that they count as government now, or no more. */
@Component
class JudgedLetter implements Reaction {

    private static final String LOST = """
            Hello,

            you do not count as government in OpenGov Community any more: %s

            The lists that are for government only do not reach you from now on. All else stays as it is.

            If you work for government, ask a moderator for an exception. Once you count as government again, these
            lists come as before. Your other lists you choose here:

            %s
            """;
    private static final String GAINED = """
            Hello,

            you count as government in OpenGov Community now: %s

            %s

            %s
            """;

    /** What the letter needs of our own event. */
    record Judged(String email, Sector sector, List<Chosen> subscriptions, String reason, String by) {}

    record Chosen(String list) {}

    private final EventData data;
    private final MailingLists lists;
    private final Letters letters;
    private final String publicUrl;

    JudgedLetter(
            EventData data, MailingLists lists, Letters letters, @Value("${opengov.public-url}") String publicUrl) {
        this.data = data;
        this.lists = lists;
        this.letters = letters;
        this.publicUrl = publicUrl;
    }

    @Override
    public String type() {
        return "org.opengovcommunity.membership.sector-judged.v1";
    }

    @Override
    public void to(CloudEvent event) {
        var news = data.read(event, Judged.class);
        var address = new EmailAddress(news.email());
        if (news.sector() == Sector.CIVIL_SOCIETY) {
            letters.send(
                    event,
                    address,
                    "The lists for government in OpenGov Community have ended for you",
                    LOST.formatted(news.reason(), publicUrl));
        } else if (Statement.BY_REGISTRY.equals(news.by()) || Statement.BY_SETTINGS.equals(news.by())) {
            // Whose exception ended with a government address counts as before, and notices nothing.
            letters.send(
                    event,
                    address,
                    "You count as government in OpenGov Community now",
                    GAINED.formatted(news.reason(), offer(news), publicUrl));
        }
    }

    private String offer(Judged news) {
        Set<String> forGovernment = lists.closedTo(Sector.CIVIL_SOCIETY);
        var back = news.subscriptions().stream()
                .map(Chosen::list)
                .filter(forGovernment::contains)
                .sorted()
                .toList();
        return back.isEmpty()
                ? "You may have the lists that are for government only: " + String.join(", ", forGovernment)
                        + ". Choose here:"
                : "You get again, as you had chosen before: " + String.join(", ", back) + ". Change that here:";
    }
}
