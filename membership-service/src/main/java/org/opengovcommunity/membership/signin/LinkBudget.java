package org.opengovcommunity.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.defaults.web.ClientNetwork;
import org.opengovcommunity.membership.links.MailLimit;
import org.springframework.stereotype.Component;

/**
 * How many links a mailbox is sent. A browser that its member knows has links of its own. Everybody else shares them with
 * those of the same network, and all of them together have a few times as many: so one stranger cannot use up what the
 * member may need, and no number of strangers can fill the mailbox.
 */
@Component
class LinkBudget {

    private final MailLimit limit;
    private final KnownBrowser browsers;

    LinkBudget(MailLimit limit, KnownBrowser browsers) {
        this.limit = limit;
        this.browsers = browsers;
    }

    /** Takes one link for a member's id from what this request has; the request itself is needed no longer then. */
    Predicate<String> of(HttpServletRequest request) {
        Optional<String> browser = browsers.of(request);
        String network = ClientNetwork.of(request);
        return memberId -> browser.filter(name -> name.startsWith(memberId + "."))
                .map(name -> limit.take(about(memberId, name)))
                .orElseGet(() -> limit.take(about(memberId, network)) && limit.takeShared("sign-in/" + memberId));
    }

    /** Neither names nor networks are kept as they are. */
    private static String about(String memberId, String asker) {
        return "sign-in/" + memberId + "/" + DigestUtils.sha256Hex(asker);
    }
}
