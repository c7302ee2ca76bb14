package org.opengovcommunity.gateway.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.lists.ListMessage.Place;
import org.opengovcommunity.gateway.page.ServicePage;
import org.opengovcommunity.gateway.session.Relay;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The lists and their threads, as far as whoever is signed in may read them. No cache keeps what somebody else would see. */
@Controller
@RequestMapping("/lists")
class ListPages {

    private final ListsApi lists;

    ListPages(ListsApi lists) {
        this.lists = lists;
    }

    @GetMapping
    ModelAndView lists(HttpServletRequest request, HttpServletResponse response) {
        return page(
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
        return page(request, response, token -> {
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
        return page(request, response, token -> {
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
        return page(request, response, token -> {
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

    private static ModelAndView page(
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Optional<String>, ModelAndView> content) {
        Optional<String> token = Relay.token(request);
        var page = ServicePage.of(Relay.PRIVATE, response, () -> content.apply(token));
        HttpStatusCode problem = page.getStatus();
        if (problem != null) {
            Relay.answered(problem, request, response);
            boolean unseen = problem.isSameCodeAs(HttpStatus.NOT_FOUND) && token.isEmpty();
            if (unseen || problem.isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
                page.addObject("signIn", signIn(request));
            }
        }
        return page;
    }

    /** Comes back to what is asked for now. */
    private static String signIn(HttpServletRequest request) {
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "/login?return=" + UriUtils.encode(here, UTF_8);
    }
}
