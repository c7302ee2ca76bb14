package org.opengovcommunity.notifications.notice;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param milestoneLink page of a milestone, with {@code {id}} in it
 * @param meetingsLink page of the meetings
 * @param routing which events become notices, and of which lists
 */
@ConfigurationProperties("opengov")
record NoticeSettings(String milestoneLink, String meetingsLink, List<Route> routing) {

    record Route(String event, List<String> lists) {}
}
