package org.opengovcommunity.notifications.thread;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param open names of the lists whose threads everybody may read, signed in or not; never one for government */
@ConfigurationProperties("opengov.threads")
record ThreadSettings(@DefaultValue Set<String> open) {}
