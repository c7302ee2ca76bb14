package org.opengovcommunity.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages of signing in. The page behind the mailed link only shows a button: programs that look at links in mail
 * would otherwise use the link up.
 */
@Controller
@RequestMapping("/sign-in")
class SignInController {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC on' d MMMM", Locale.US).withZone(ZoneOffset.UTC);

    private final OutsideProviders providers;
    private final SignInLinks links;
    private final AskingBrowser browsers;

    SignInController(OutsideProviders providers, SignInLinks links, AskingBrowser browsers) {
        this.providers = providers;
        this.links = links;
        this.browsers = browsers;
    }

    @ModelAttribute("csrf")
    CsrfToken csrf(CsrfToken token) {
        return token;
    }

    @GetMapping
    ModelAndView ask(
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String unsent) {
        return page().addObject("expired", expired != null)
                .addObject("refused", refused != null)
                .addObject("unsent", unsent != null);
    }

    /** Where a form ends up that lay open longer than its session, or that another site made. */
    @PostMapping("/stale")
    ModelAndView stale() {
        return page().addObject("stale", true);
    }

    /** Only a form without an address gets this far; the sign-in filter takes the others. */
    @PostMapping("/link")
    String askAgain() {
        return "redirect:/sign-in";
    }

    @GetMapping("/sent")
    String sent() {
        return "sign-in-sent";
    }

    @GetMapping("/confirm")
    ModelAndView confirm(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        String elsewhere = links.askedElsewhere(token, browsers.of(request))
                .map(TIME::format)
                .orElse(null);
        return new ModelAndView("sign-in-confirm").addObject("token", token).addObject("elsewhere", elsewhere);
    }

    private ModelAndView page() {
        return new ModelAndView("sign-in").addObject("providers", providers.choices());
    }
}
