package org.opengovcommunity.gateway.docs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.opengovcommunity.gateway.session.Relay;
import org.opengovcommunity.gateway.session.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The introduction. It asks no service for anything, so it is there when none is. */
@Controller
class FrontPage {

    private final Sessions sessions;

    FrontPage(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @param signIn {@code failed} where a sign-in ends that failed: without a word people would think that the link did nothing */
    @GetMapping("/")
    ModelAndView frontPage(
            @RequestParam(name = "sign-in", defaultValue = "") String signIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, Relay.PRIVATE);
        return new ModelAndView("front")
                .addObject("failed", signIn.equals("failed"))
                .addObject("signedIn", sessions.of(request).isPresent());
    }
}
