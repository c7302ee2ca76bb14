package org.opengovcommunity.notifications.list;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param publicUrl where people reach the platform
 * @param lists the mailing lists
 * @param unsubscribeKey secret shared with membership, at least 32 characters
 */
@ConfigurationProperties("opengov")
record ListSettings(String publicUrl, List<MailingList> lists, String unsubscribeKey) {}
