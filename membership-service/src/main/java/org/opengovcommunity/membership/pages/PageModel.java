package org.opengovcommunity.membership.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the style sheet. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private final PageSecurity pages;

    PageModel(PageSecurity pages) {
        this.pages = pages;
    }

    @ModelAttribute("style")
    String style() {
        return pages.style();
    }
}
