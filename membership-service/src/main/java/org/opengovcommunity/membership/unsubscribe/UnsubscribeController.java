package org.opengovcommunity.membership.unsubscribe;

import org.opengovcommunity.membership.links.SignedTokens;
import org.opengovcommunity.membership.subscription.Subscriptions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Leaving a list by the link in a notice. Programs that look at links in mail only GET, so GET merely asks; POST acts
 * at once, as the one-click rule for mail programs wants it (RFC 8058), and as the form of the page does.
 */
@Controller
@RequestMapping("/unsubscribe/{list}/{token}")
class UnsubscribeController {

    private final SignedTokens tokens;
    private final Subscriptions subscriptions;

    UnsubscribeController(SignedTokens tokens, Subscriptions subscriptions) {
        this.tokens = tokens;
        this.subscriptions = subscriptions;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String list, @PathVariable String token) {
        return tokens.subject(list, token)
                .map(member -> page("unsubscribe-ask", list))
                .orElseGet(UnsubscribeController::wrongLink);
    }

    @PostMapping
    ModelAndView leave(@PathVariable String list, @PathVariable String token) {
        return tokens.subject(list, token)
                .map(member -> {
                    subscriptions.stop(member, list);
                    return page("unsubscribe-done", list);
                })
                .orElseGet(UnsubscribeController::wrongLink);
    }

    private static ModelAndView page(String view, String list) {
        return new ModelAndView(view).addObject("list", list);
    }

    private static ModelAndView wrongLink() {
        return new ModelAndView("unsubscribe-wrong-link", HttpStatus.NOT_FOUND);
    }
}
