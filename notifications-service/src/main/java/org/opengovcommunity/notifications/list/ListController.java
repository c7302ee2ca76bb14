package org.opengovcommunity.notifications.list;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.opengovcommunity.defaults.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/lists}: that a list exists is no secret, what it says may be. */
@RestController
@Tag(name = "Lists")
class ListController {

    /** A list as everyone may see it; its address is public as the entry to posting. */
    record ListView(String name, String title, String address, MailingList.Audience audience, boolean announceOnly) {}

    private final List<ListView> views;

    ListController(MailingLists lists) {
        this.views = lists.all().stream().map(ListController::view).toList();
    }

    @GetMapping("/api/lists")
    @Operation(summary = "The lists: who they are for, and their addresses")
    Page<ListView> lists() {
        return new Page<>(views, null);
    }

    private static ListView view(MailingList list) {
        return new ListView(list.name(), list.title(), list.address(), list.audience(), list.announceOnly());
    }
}
