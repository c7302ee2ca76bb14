package org.opengovcommunity.gateway.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.lists.ListMessage.Place;
import org.opengovcommunity.gateway.page.MemberPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The lists and their threads, as far as whoever is signed in may read them. */
@Controller
@RequestMapping("/lists")
class ListPages {

    private final ListsApi lists;

    ListPages(ListsApi lists) {
        this.lists = lists;
    }

    @GetMapping
    ModelAndView lists(HttpServletRequest request, HttpServletResponse response) {
        return MemberPage.of(
                request,
                response,
                token -> new ModelAndView("lists", "lists", lists.lists(token).items()));
    }

    @GetMapping("/{list}/threads")
    ModelAndView threads(
            @PathVariable String list,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            HttpServletResponse response) {
        return MemberPage.of(request, response, token -> {
            var threads = lists.threads(token, list, after);
            return view("threads", list, after, threads.next()).addObject("threads", threads.items());
        });
    }

    @GetMapping("/{list}/threads/{id}")
    ModelAndView thread(
            @PathVariable String list,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            HttpServletResponse response) {
        return MemberPage.of(request, response, token -> {
            var thread = lists.thread(token, list, id, after);
            return view("thread", list, after, thread.next())
                    .addObject("id", id)
                    .addObject("thread", thread);
        });
    }

    /** Where copies say that they are archived (Archived-At, RFC 5064): leads to the message in its thread. */
    @GetMapping("/{list}/messages/{id}")
    ModelAndView message(
            @PathVariable String list,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        return MemberPage.of(request, response, token -> {
            Place place = lists.place(token, list, id);
            var target = UriComponentsBuilder.fromPath("/lists/{list}/threads/{thread}")
                    .queryParamIfPresent("after", Optional.ofNullable(place.after()))
                    .fragment("{id}")
                    .encode()
                    .buildAndExpand(list, place.thread(), id);
            return new ModelAndView("redirect:" + target);
        });
    }

    private static ModelAndView view(String name, String list, String after, @Nullable String next) {
        return new ModelAndView(name, "list", list)
                .addObject("later", !after.isEmpty())
                .addObject("next", next);
    }
}
