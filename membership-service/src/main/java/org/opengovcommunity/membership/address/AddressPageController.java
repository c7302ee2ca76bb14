package org.opengovcommunity.membership.address;

import org.opengovcommunity.membership.mail.LinkToken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page behind a mailed link. Programs that look at links in mail only GET, so GET merely asks; POST changes. */
@Controller
@RequestMapping("/address/{token}")
class AddressPageController {

    private final AddressChange change;

    AddressPageController(AddressChange change) {
        this.change = change;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String token) {
        return change.find(new LinkToken(token))
                .map(link -> new ModelAndView("address-ask").addObject("email", link.email()))
                .orElseGet(AddressPageController::wrongLink);
    }

    @PostMapping
    ModelAndView change(@PathVariable String token) {
        return change.complete(new LinkToken(token)) ? new ModelAndView("address-done") : wrongLink();
    }

    private static ModelAndView wrongLink() {
        return new ModelAndView("address-wrong-link", HttpStatus.NOT_FOUND);
    }
}
