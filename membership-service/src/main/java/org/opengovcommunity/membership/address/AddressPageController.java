package org.opengovcommunity.membership.address;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page behind a mailed link. Programs that look at links in mail only GET, so GET merely asks; POST moves. */
@Controller
@RequestMapping("/address/{token}")
class AddressPageController {

    private final Moving moving;

    AddressPageController(Moving moving) {
        this.moving = moving;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String token) {
        return moving.find(token)
                .map(move -> new ModelAndView("address-ask")
                        .addObject("address", move.to().value()))
                .orElseGet(AddressPageController::wrongLink);
    }

    @PostMapping
    ModelAndView move(@PathVariable String token) {
        return moving.complete(token)
                .map(moved -> new ModelAndView("address-done").addObject("lostGovernment", moved.lostGovernment()))
                .orElseGet(AddressPageController::wrongLink);
    }

    private static ModelAndView wrongLink() {
        return new ModelAndView("address-wrong-link", HttpStatus.NOT_FOUND);
    }
}
