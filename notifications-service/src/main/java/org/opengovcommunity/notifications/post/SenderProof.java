package org.opengovcommunity.notifications.post;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.message.Authentication;
import org.opengovcommunity.notifications.message.Authentication.Dmarc;
import org.opengovcommunity.notifications.message.Mailbox;

/**
 * Anybody can write any address into From. On a list for government nobody is believed without proof: to be signed in, or
 * a {@code dmarc=pass} of a trusted server for the author's domain (RFC 8601). Elsewhere everybody is but who was found to be somebody else.
 *
 * @param trustedServers authserv-ids of servers in front of ours
 */
record SenderProof(Set<String> trustedServers) implements Rule {

    @Override
    public Optional<Reason> hold(Candidate candidate) {
        if (candidate.post().signedIn()) {
            return Optional.empty();
        }
        List<Dmarc> results = Authentication.dmarc(candidate.headers(), trustedServers);
        String domain = domain(candidate.post().author());
        boolean believed = candidate.list().audience() == Audience.GOVERNMENT
                ? !results.isEmpty() && results.stream().allMatch(one -> one.equals(new Dmarc("pass", domain)))
                : results.stream().noneMatch(one -> one.result().equals("fail") || isOfAnother(one, domain));
        return believed ? Optional.empty() : Optional.of(Reason.SENDER_NOT_PROVEN);
    }

    /** The server read another author than we do, so From is odd, and its result is about somebody else. */
    private static boolean isOfAnother(Dmarc result, String domain) {
        return !result.domain().isEmpty() && !result.domain().equals(domain);
    }

    private static String domain(@Nullable Mailbox author) {
        return author == null ? "" : author.address().substring(author.address().lastIndexOf('@') + 1);
    }
}
