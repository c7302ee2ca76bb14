package org.opengovcommunity.notifications.post;

import java.util.List;
import org.opengovcommunity.defaults.web.Page;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/lists/{list}/emergency} and {@code …/bans}: what moderators lay down for a list. */
@RestController
@RequestMapping("/api/lists/{list}")
class ModerationController {

    private final Moderation moderation;
    private final ModeratedLists lists;

    ModerationController(Moderation moderation, ModeratedLists lists) {
        this.moderation = moderation;
        this.lists = lists;
    }

    record EmergencyView(boolean emergency) {}

    record BanView(String address) {}

    @GetMapping("/emergency")
    EmergencyView emergency(@PathVariable String list) {
        return new EmergencyView(moderation.emergency(lists.moderated(list).name()));
    }

    /** From now on every post waits for a moderator. */
    @PutMapping("/emergency")
    EmergencyView begin(@PathVariable String list) {
        moderation.emergency(lists.moderated(list).name(), true);
        return new EmergencyView(true);
    }

    @DeleteMapping("/emergency")
    EmergencyView end(@PathVariable String list) {
        moderation.emergency(lists.moderated(list).name(), false);
        return new EmergencyView(false);
    }

    @GetMapping("/bans")
    Page<BanView> bans(@PathVariable String list) {
        List<String> bans = moderation.bans(lists.moderated(list).name());
        return new Page<>(bans.stream().map(BanView::new).toList(), null);
    }

    @DeleteMapping("/bans/{address}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unban(@PathVariable String list, @PathVariable String address) {
        if (!moderation.unban(lists.moderated(list).name(), address)) {
            throw Problem.notFound("ban-not-found", "This address is not banned.");
        }
    }
}
