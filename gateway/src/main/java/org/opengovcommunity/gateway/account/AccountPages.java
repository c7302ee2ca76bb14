package org.opengovcommunity.gateway.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.opengovcommunity.gateway.lists.ListRow;
import org.opengovcommunity.gateway.lists.ListsApi;
import org.opengovcommunity.gateway.page.MemberPage;
import org.opengovcommunity.gateway.page.ServicePage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a membership. Their forms go to the API like those of any front end ({@code forms.js}). */
@Controller
@RequestMapping("/account")
class AccountPages {

    private final AccountApi api;
    private final ListsApi lists;

    AccountPages(AccountApi api, ListsApi lists) {
        this.api = api;
        this.lists = lists;
    }

    /** One's own; whoever is not signed in does that first. */
    @GetMapping
    ModelAndView account(HttpServletRequest request, HttpServletResponse response) {
        return MemberPage.of(
                request,
                response,
                token -> token.map(this::account)
                        .orElseGet(() -> new ModelAndView("redirect:" + MemberPage.signIn(request))));
    }

    /** The application of somebody who is no member yet. */
    @GetMapping("/new")
    ModelAndView join(HttpServletResponse response) {
        return ServicePage.of(
                "no-cache",
                response,
                () -> new ModelAndView("join")
                        .addObject("lists", lists.lists(Optional.empty()).items())
                        .addObject("modes", ListChoice.modes("EACH"))
                        .addObject("conduct", api.conduct().text()));
    }

    private ModelAndView account(String token) {
        Account account = api.account(token);
        var choices = lists.lists(Optional.of(token)).items().stream()
                .filter(list -> isFor(account, list))
                .map(account::choice)
                .toList();
        var view = new ModelAndView("account", "account", account).addObject("choices", choices);
        return account.conduct().mustAccept() ? view.addObject("conduct", api.conduct()) : view;
    }

    private static boolean isFor(Account account, ListRow list) {
        return account.forGovernment() || !list.forGovernment();
    }
}
