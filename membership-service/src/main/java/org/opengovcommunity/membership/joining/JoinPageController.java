package org.opengovcommunity.membership.joining;

import org.opengovcommunity.membership.conduct.Conduct;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page behind a mailed link. Programs that look at links in mail only GET, so GET merely asks; POST joins. */
@Controller
@RequestMapping("/join/{token}")
class JoinPageController {

    private final Joining joining;
    private final Conduct conduct;

    JoinPageController(Joining joining, Conduct conduct) {
        this.joining = joining;
        this.conduct = conduct;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String token) {
        return joining.find(token)
                .map(application -> new ModelAndView("join-ask")
                        .addObject("name", application.name())
                        .addObject("lists", application.lists())
                        .addObject("conduct", conduct.text()))
                .orElseGet(JoinPageController::wrongLink);
    }

    @PostMapping
    ModelAndView join(@PathVariable String token) {
        return joining.complete(token) ? new ModelAndView("join-done") : wrongLink();
    }

    private static ModelAndView wrongLink() {
        return new ModelAndView("join-wrong-link", HttpStatus.NOT_FOUND);
    }
}
