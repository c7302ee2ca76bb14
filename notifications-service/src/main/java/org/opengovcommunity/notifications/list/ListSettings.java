package org.opengovcommunity.notifications.list;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicUrl where people reach the platform
 * @param lists the mailing lists
 * @param moderators addresses that are told what there is to do, by the name of the list
 * @param unsubscribeKey secret shared with membership, at least 32 characters
 */
@ConfigurationProperties("opengov")
record ListSettings(
        String publicUrl,
        List<MailingList> lists,
        @DefaultValue Map<String, List<String>> moderators,
        String unsubscribeKey) {}
