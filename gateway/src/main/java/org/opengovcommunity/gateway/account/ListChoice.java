package org.opengovcommunity.gateway.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opengovcommunity.gateway.account.Account.Subscription;
import org.opengovcommunity.gateway.lists.ListRow;

/** How a list may come, and what a member has chosen of that; for a list that was not chosen yet, nothing of all topics. */
record ListChoice(ListRow list, Optional<Subscription> chosen) {

    private static final List<Map.Entry<String, String>> MODES = List.of(
            Map.entry("EACH", "Each message as it comes"),
            Map.entry("DAILY", "One digest a day"),
            Map.entry("WEEKLY", "One digest a week"),
            Map.entry("NONE", "Nothing by mail"));
    private static final List<Map.Entry<String, String>> TOPICS = List.of(
            Map.entry("DEADLINES", "Deadlines that change, come near or pass"),
            Map.entry("PROGRESS", "Progress of milestones"),
            Map.entry("MEETINGS", "Meetings"),
            Map.entry("DISCUSSION", "What members write"));

    /** @param value as the API has it */
    record Option(String value, String words, boolean chosen) {}

    static List<Option> modes(String chosen) {
        return MODES.stream()
                .map(mode ->
                        new Option(mode.getKey(), mode.getValue(), mode.getKey().equals(chosen)))
                .toList();
    }

    List<Option> modes() {
        return modes(chosen.map(Subscription::mode).orElse("NONE"));
    }

    List<Option> topics() {
        return TOPICS.stream()
                .map(topic -> new Option(topic.getKey(), topic.getValue(), wants(topic.getKey())))
                .toList();
    }

    private boolean wants(String topic) {
        return chosen.isEmpty() || chosen.get().topics().contains(topic);
    }
}
