package org.opengovcommunity.membership.bounces;

import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.opengovcommunity.defaults.events.EventData;
import org.opengovcommunity.membership.mail.Letters;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.reaction.Reaction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Stops the lists' mail to a member who called it abuse, and says once how it begins again. No warnings follow, and the
 * subscriptions stay: whoever wants no mail is not written to about it.
 */
@Component
class ComplaintReceived implements Reaction {

    private static final String REASON = "A message of the list %s was reported as abuse.";
    private static final String TEXT = """
            Hello,

            your mail provider tells us that a message of the list %s was reported as spam or abuse by you. So no list's \
            mail goes to you any more, and this is the only message about it.

            If that was not meant, open this link, and the lists come as before:

            %s
            """;

    record News(String memberId, String address, String list, Instant complainedAt) {}

    private final EventData data;
    private final MemberChanges members;
    private final Stops stops;
    private final EnablingLinks links;
    private final Letters letters;
    private final String publicUrl;

    ComplaintReceived(
            EventData data,
            MemberChanges members,
            Stops stops,
            EnablingLinks links,
            Letters letters,
            @Value("${opengov.public-url}") String publicUrl) {
        this.data = data;
        this.members = members;
        this.stops = stops;
        this.links = links;
        this.letters = letters;
        this.publicUrl = publicUrl;
    }

    @Override
    public String type() {
        return "org.opengovcommunity.notifications.complaint-received.v1";
    }

    @Override
    public void to(CloudEvent event) {
        var news = data.read(event, News.class);
        Instant at = news.complainedAt().truncatedTo(ChronoUnit.MILLIS);
        Optional<Stop> last = stops.find(news.memberId());
        boolean known = last.filter(stop -> !stop.disabledAt().isBefore(at)).isPresent();
        Optional<EmailAddress> address = EmailAddress.find(news.address());
        Optional<Member> member = members.find(news.memberId())
                .filter(one -> !known && address.filter(one.email()::equals).isPresent());
        if (member.isPresent()) {
            Member stopped = members.change(news.memberId(), one -> one.disableDelivery(at))
                    .orElseThrow();
            letters.send(
                    event,
                    stopped.email(),
                    "Your lists of OpenGov Community have stopped",
                    TEXT.formatted(news.list(), publicUrl + "/delivery/" + links.token(stopped)));
            // Last, so that all of it is done again after a crash; from now on a repeat is known.
            long version = last.map(Stop::version).orElse(0L) + 1;
            stops.begin(new Stop(stopped.id(), at, REASON.formatted(news.list()), 1, null, version));
        }
    }
}
