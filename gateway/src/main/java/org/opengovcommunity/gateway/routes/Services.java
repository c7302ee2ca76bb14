package org.opengovcommunity.gateway.routes;

import java.util.SortedMap;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The route table.
 *
 * @param services by short name, e.g. {@code archive}
 */
@ConfigurationProperties("opengov.gateway")
public record Services(SortedMap<String, Service> services) {}
