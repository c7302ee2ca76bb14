package org.opengovcommunity.notifications.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.notifications.delivery.Recipient;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.mailing.Distribution;
import org.opengovcommunity.notifications.mailing.Mailing;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.opengovcommunity.notifications.mailing.Origin;

/** Writes letters, each once. */
public final class Correspondence {

    private static final int ID_LENGTH = 32;

    private final Mailings mailings;
    private final Distribution distribution;
    private final UnsubscribeTokens tokens;
    private final LetterComposer composer = new LetterComposer();
    private final Clock clock;

    public Correspondence(Mailings mailings, Distribution distribution, UnsubscribeTokens tokens, Clock clock) {
        this.mailings = mailings;
        this.distribution = distribution;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Bears repetition: a letter that is written already is not written again. */
    public void write(LetterDraft draft) {
        // Nobody is told when it does not arrive: that would be an answer to an answer.
        write(
                id(draft),
                draft,
                "",
                draft.to().stream().map(address -> recipient(draft, address)).toList());
    }

    /**
     * Writes a letter to one member, of which a list learns when it does not arrive: by what comes back to its bounces with
     * the token {@code memberId.id}, or by the outcome of delivery to this member. Bears repetition.
     *
     * @param draft to one address, the member's
     * @return the id of the letter; who does not know its key does not know it before the letter arrives
     */
    public String writeReturning(LetterDraft draft, String memberId) {
        String id = id(draft);
        String list = draft.list().name();
        var member = new Recipient(memberId, "", draft.to().getFirst(), tokens.token(list, memberId));
        write(id, draft, draft.list().returnPath(memberId + "." + id), List.of(member));
        return id;
    }

    private void write(String id, LetterDraft draft, String returnPath, List<Recipient> recipients) {
        Mailing letter = mailings.find(id).orElseGet(() -> added(id, draft, returnPath));
        if (letter.state() == State.EXPANDING) {
            distribution.toThese(letter, recipients);
        }
    }

    private Mailing added(String id, LetterDraft draft, String returnPath) {
        String messageId = "<" + id + "@" + draft.list().host() + ">";
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var letter = new Mailing(
                id,
                1,
                draft.list().name(),
                new Origin.Letter(),
                messageId,
                draft.subject(),
                draft.list().title() + " <" + draft.list().address("owner") + ">",
                now,
                now,
                Mailing.placeholder(id),
                returnPath,
                composer.compose(draft, messageId, now),
                null,
                State.EXPANDING,
                null);
        return mailings.added(letter);
    }

    /** Whoever gets a letter need not be a member, so the address stands for a member id. */
    private Recipient recipient(LetterDraft draft, String address) {
        String id = sha256(address.toLowerCase(Locale.ROOT));
        return new Recipient(id, "", address, tokens.token(draft.list().name(), id));
    }

    private static String id(LetterDraft draft) {
        return sha256("letter\n" + draft.list().name() + "\n" + draft.key());
    }

    private static String sha256(String text) {
        return DigestUtils.sha256Hex(text.getBytes(UTF_8)).substring(0, ID_LENGTH);
    }
}
