package org.opengovcommunity.gateway.edge;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may come in.
 *
 * @param maxBody the largest request body
 * @param operators addresses or networks (CIDR) from which health and metrics of the gateway may be read
 * @param allowedOrigins origins of front ends on other hosts that may call the API (CORS); none by default
 */
@ConfigurationProperties("opengov.gateway.edge")
record EdgeSettings(
        @DefaultValue("12MB") DataSize maxBody,
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> operators,
        @DefaultValue List<String> allowedOrigins) {}
