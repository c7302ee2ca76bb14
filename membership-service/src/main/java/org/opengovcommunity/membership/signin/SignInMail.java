package org.opengovcommunity.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.opengovcommunity.membership.mail.AccountMail;
import org.opengovcommunity.membership.mail.AfterAnswer;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Members;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.web.authentication.ott.OneTimeTokenGenerationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Sends the sign-in link, if the address is a member's who has not had too many. The answer goes out before anybody
 * looks, and is the same for every address; so is that no mail can be sent at the moment.
 */
@Component
class SignInMail implements OneTimeTokenGenerationSuccessHandler {

    private static final String TEXT = """
            Hello,

            this link signs you in to OpenGov Community. It works once, for 15 minutes:

            %s

            If you did not ask for it, ignore this message; nobody gets in without the link.
            """;

    private final Members members;
    private final SignInLinks links;
    private final LinkBudget budget;
    private final AskingBrowser browsers;
    private final AccountMail mail;
    private final AfterAnswer after;
    private final String publicUrl;

    SignInMail(
            Members members,
            SignInLinks links,
            LinkBudget budget,
            AskingBrowser browsers,
            AccountMail mail,
            AfterAnswer after,
            @Value("${opengov.public-url}") String publicUrl) {
        this.members = members;
        this.links = links;
        this.budget = budget;
        this.browsers = browsers;
        this.mail = mail;
        this.after = after;
        this.publicUrl = publicUrl;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, OneTimeToken token)
            throws IOException {
        if (!mail.isReachable()) {
            response.sendRedirect("/sign-in?unsent");
            return;
        }
        String browser = browsers.mark(response, SignInSecurity.LINK_LIFETIME);
        Predicate<String> within = budget.of(request);
        after.send("A sign-in link", () -> send(token, browser, within));
        response.sendRedirect("/sign-in/sent");
    }

    private void send(OneTimeToken token, String browser, Predicate<String> within) {
        EmailAddress.find(token.getUsername())
                .flatMap(members::byEmail)
                .filter(member -> within.test(member.id()))
                .ifPresent(member -> {
                    links.store(token, browser);
                    String link = publicUrl + "/sign-in/confirm?token=" + token.getTokenValue();
                    mail.send(member.email(), "Your link to sign in to OpenGov Community", TEXT.formatted(link));
                });
    }
}
