package org.opengovcommunity.notifications.notice;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicUrl where people reach the platform
 * @param milestoneLink page of a milestone, with {@code {id}} in it
 * @param routing which events become notices, and of which lists
 */
@ConfigurationProperties("opengov")
record NoticeSettings(String publicUrl, String milestoneLink, List<Route> routing, Batching batches) {

    /**
     * @param size recipients per delivery batch; as many may get a second copy when a worker is killed
     * @param first recipients of the first batch, which goes out before all are known
     */
    record Batching(
            @DefaultValue("100") int size,
            @DefaultValue("20") int first) {}

    record Route(String event, List<String> lists) {}
}
