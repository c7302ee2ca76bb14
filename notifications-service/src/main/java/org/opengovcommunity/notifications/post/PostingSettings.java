package org.opengovcommunity.notifications.post;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param maxSize larger posts wait for a moderator */
@ConfigurationProperties("opengov.posting")
record PostingSettings(@DefaultValue("5MB") DataSize maxSize) {}
