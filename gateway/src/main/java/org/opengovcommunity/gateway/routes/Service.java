package org.opengovcommunity.gateway.routes;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One service behind the gateway.
 *
 * @param title what people call it, as in "The archive does not answer"
 * @param url where it listens; paths are appended unchanged
 * @param paths patterns of the public paths; whatever no pattern covers is out of reach
 * @param connectTimeout how long to wait for a connection, a pooled one included
 * @param responseTimeout the longest silence while waiting for the answer or for more of its body
 * @param maxConnections the most requests this service is sent at the same time
 */
public record Service(
        String title,
        URI url,
        List<String> paths,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("10s") Duration responseTimeout,
        @DefaultValue("200") int maxConnections) {

    /** Whether a path, or a path template such as {@code /api/milestones/{id}}, leads to this service. */
    public boolean covers(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return patterns().stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    private List<PathPattern> patterns() {
        return paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }
}
