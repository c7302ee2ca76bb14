package org.opengovcommunity.notifications.mailing;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("opengov")
record MailingSettings(Batching batches) {}
