package org.opengovcommunity.membership.moderation;

import org.opengovcommunity.membership.mail.LinkToken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the link that a suspended member gets. */
@Controller
@RequestMapping("/appeal/{token}")
class AppealPageController {

    private static final int MAX_TEXT = 5_000;

    private final AppealDesk desk;

    AppealPageController(AppealDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String token) {
        return desk.find(new LinkToken(token))
                .map(appeal -> appeal.filed() ? new ModelAndView("appeal-done") : form(appeal))
                .orElseGet(AppealPageController::wrongLink);
    }

    @PostMapping
    ModelAndView appeal(@PathVariable String token, @RequestParam(defaultValue = "") String text) {
        return desk.find(new LinkToken(token))
                .map(appeal -> file(appeal, text.strip()))
                .orElseGet(AppealPageController::wrongLink);
    }

    private ModelAndView file(Appeal appeal, String text) {
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            var again = form(appeal).addObject("wrong", true);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        desk.file(appeal, text);
        return new ModelAndView("appeal-done");
    }

    private static ModelAndView form(Appeal appeal) {
        return new ModelAndView("appeal-ask")
                .addObject("term", ConductMail.term(appeal.suspension().until()))
                .addObject("reason", appeal.suspension().reason());
    }

    private static ModelAndView wrongLink() {
        return new ModelAndView("appeal-wrong-link", HttpStatus.NOT_FOUND);
    }
}
