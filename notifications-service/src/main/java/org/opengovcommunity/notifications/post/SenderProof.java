package org.opengovcommunity.notifications.post;

import java.util.Optional;
import java.util.Set;
import org.opengovcommunity.notifications.list.MailingList.Audience;
import org.opengovcommunity.notifications.message.Authentication;

/**
 * Anybody can write any address into From. On a list for government nobody is believed without proof: to be signed in, or
 * a {@code dmarc=pass} of a trusted server (RFC 8601). Elsewhere everybody is but who was found to be somebody else.
 *
 * @param trustedServers authserv-ids of servers in front of ours
 */
record SenderProof(Set<String> trustedServers) implements Rule {

    @Override
    public Optional<Reason> hold(Candidate candidate) {
        if (candidate.post().signedIn()) {
            return Optional.empty();
        }
        Optional<String> dmarc = Authentication.dmarc(candidate.headers(), trustedServers);
        boolean believed = candidate.list().audience() == Audience.GOVERNMENT
                ? dmarc.filter("pass"::equals).isPresent()
                : dmarc.filter("fail"::equals).isEmpty();
        return believed ? Optional.empty() : Optional.of(Reason.SENDER_NOT_PROVEN);
    }
}
