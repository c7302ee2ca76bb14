package org.opengovcommunity.membership.bounces;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the link in a warning. Programs that look at links in mail only GET, so GET merely asks. */
@Controller
@RequestMapping("/delivery/{token}")
class DeliveryPageController {

    private final EnablingLinks links;
    private final Bounces bounces;

    DeliveryPageController(EnablingLinks links, Bounces bounces) {
        this.links = links;
        this.bounces = bounces;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String token) {
        return links.find(token)
                .map(member -> new ModelAndView("delivery-ask"))
                .orElseGet(DeliveryPageController::wrongLink);
    }

    @PostMapping
    ModelAndView enable(@PathVariable String token) {
        return links.find(token)
                .flatMap(member -> bounces.enable(member.id()))
                .map(member -> new ModelAndView("delivery-done")
                        .addObject("none", member.subscriptions().isEmpty()))
                .orElseGet(DeliveryPageController::wrongLink);
    }

    private static ModelAndView wrongLink() {
        return new ModelAndView("delivery-wrong-link", HttpStatus.NOT_FOUND);
    }
}
