package org.opengovcommunity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengovcommunity.gateway.Platform.COMMITMENTS;
import static org.opengovcommunity.gateway.Platform.MEMBERSHIP;
import static org.opengovcommunity.gateway.Platform.NOTIFICATIONS;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What the gateway answers by itself has a row in {@code docs/access.md}. */
@GatewayTest
class AccessTests {

    private static final Pattern ROW = Pattern.compile("\\| gateway \\| (\\w+) \\| `([^`]+)` \\| (\\w+) \\|.*");

    /** Filters that answer requests themselves. */
    private static final Map<String, String> ENTRANCES = Map.of(
            "LogoutFilter", "POST /logout",
            "OAuth2AuthorizationRequestRedirectFilter", "GET /login",
            "OAuth2LoginAuthenticationFilter", "GET /login/oauth2/code/{registration}");

    /** Filters that refuse requests, or let them pass. */
    private static final Set<String> OTHERS = Set.of(
            "DisableEncodeUrlFilter",
            "WebAsyncManagerIntegrationFilter",
            "SecurityContextHolderFilter",
            "CorsFilter",
            "RateLimitFilter",
            "BodyLimitFilter",
            "CsrfFilter",
            "Relay",
            "SecurityContextHolderAwareRequestFilter",
            "AnonymousAuthenticationFilter",
            "SessionManagementFilter",
            "ExceptionTranslationFilter",
            "AuthorizationFilter");

    record Row(String method, String path, String mark) {

        String endpoint() {
            return method + " " + path;
        }
    }

    @Autowired
    Gateway gateway;

    @Autowired
    ApplicationContext context;

    @Autowired
    FilterChainProxy filters;

    @Test
    void everyEndpointHasARow() throws IOException {
        Set<String> declared = new TreeSet<>(ENTRANCES.values());
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(endpoint -> {
                    var methods = endpoint.getMethodsCondition().getMethods();
                    String method = methods.isEmpty()
                            ? "ANY"
                            : methods.stream().map(RequestMethod::name).collect(Collectors.joining());
                    endpoint.getPatternValues().forEach(path -> declared.add(method + " " + path));
                }));

        assertThat(rows().stream().map(Row::endpoint)).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void everyFilterIsKnown() {
        assertThat(filters.getFilterChains())
                .singleElement()
                .satisfies(chain -> assertThat(chain.getFilters().stream().map(AccessTests::name))
                        .containsAll(ENTRANCES.keySet())
                        .allMatch(name -> OTHERS.contains(name) || ENTRANCES.containsKey(name)));
    }

    @BeforeEach
    void thereIsAConduct() {
        MEMBERSHIP.answers(200, "application/json", "{\"version\":\"1\",\"text\":\"Be kind.\"}");
    }

    @BeforeEach
    void thereIsAPlanWithACommitmentAndAMilestone() {
        String any = """
                {"id":"unknown","title":"Plan","state":"ACTIVE","cycleId":"unknown","description":"All.",
                 "themes":[],"leadAgencies":[],"supportAgencies":[],"milestones":[],"commitmentId":"c","commitmentTitle":"Data","overdue":false}""";
        COMMITMENTS.behaves(exchange -> {
            boolean one = exchange.getRequestURI().getPath().endsWith("/unknown");
            Upstream.reply(exchange, 200, "application/json", one ? any : "{\"items\":[]}");
        });
    }

    @BeforeEach
    void thereIsAThread() {
        NOTIFICATIONS.behaves(connection -> {
            boolean all = RawService.readHead(connection).matches("(?s)GET /api/lists(/[^/]+/(threads|held)[?].*)? .*");
            String one = """
                    {"thread":"t-1","subject":"Plan","messages":[],"text":"",
                     "post":{"id":"p-1","subject":"","from":"","receivedAt":"2026-11-26T00:00:00Z","state":"HELD","reasons":[]}}""";
            RawService.reply(connection, 200, all ? "{\"items\":[]}" : one);
        });
    }

    @TestFactory
    List<DynamicTest> theTableIsTrue() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.endpoint(), () -> {
                    String path = row.path()
                            .replace("{registration}", "opengov")
                            .replaceAll("\\{[^}]+}", "unknown")
                            .replace("/**", "");
                    var request = gateway.request(path)
                            .method(row.method().equals("ANY") ? "GET" : row.method(), BodyPublishers.noBody());
                    int status = gateway.send(request).statusCode();
                    if (row.mark().equals("yes")) {
                        assertThat(status).isNotIn(401, 403, 404).isLessThan(500);
                    } else {
                        assertThat(status).isEqualTo(404);
                    }
                }))
                .toList();
    }

    private static String name(Filter filter) {
        return filter.getClass().getSimpleName();
    }

    private static List<Row> rows() throws IOException {
        try (var lines = Files.lines(Path.of("../docs/access.md"))) {
            return lines.map(ROW::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
                    .toList();
        }
    }
}
