package org.opengovcommunity.gateway.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.opengovcommunity.gateway.page.MemberPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where moderators read what waits for them, and decide. */
@Controller
@RequestMapping("/lists/{list}/held")
class HeldPages {

    private final ListsApi lists;

    HeldPages(ListsApi lists) {
        this.lists = lists;
    }

    /** Those that wait longest first. */
    @GetMapping
    ModelAndView held(
            @PathVariable String list,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            HttpServletResponse response) {
        return MemberPage.of(request, response, token -> {
            var page = lists.held(token, list, after);
            return new ModelAndView("held", "list", list)
                    .addObject("posts", page.items())
                    .addObject("next", page.next());
        });
    }

    @GetMapping("/{id}")
    ModelAndView one(
            @PathVariable String list,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        return MemberPage.of(
                request,
                response,
                token ->
                        new ModelAndView("held-post", "list", list).addObject("held", lists.heldPost(token, list, id)));
    }
}
