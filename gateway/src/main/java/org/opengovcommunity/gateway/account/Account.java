package org.opengovcommunity.gateway.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.gateway.lists.ListRow;
import org.opengovcommunity.gateway.page.Words;

/** What its page shows of a membership. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Account(
        String name,
        String email,
        @Nullable String organization,
        String sector,
        List<Subscription> subscriptions,
        @Nullable Instant holdUntil,
        @Nullable Instant deliveryDisabledAt,
        Conduct conduct) {

    record Subscription(String list, String mode, Set<String> topics) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Conduct(boolean mustAccept) {}

    boolean forGovernment() {
        return sector.equals("GOVERNMENT");
    }

    @Nullable
    String held() {
        return holdUntil == null ? null : Words.time(holdUntil);
    }

    @Nullable
    String stopped() {
        return deliveryDisabledAt == null ? null : Words.time(deliveryDisabledAt);
    }

    /** What there is to choose for a list that this member may have. */
    ListChoice choice(ListRow list) {
        return new ListChoice(list, subscription(list.name()));
    }

    private Optional<Subscription> subscription(String list) {
        return subscriptions.stream().filter(one -> one.list().equals(list)).findFirst();
    }
}
