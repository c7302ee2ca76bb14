package org.opengovcommunity.defaults.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opengovcommunity.defaults.revocation.RevokedTokens;
import org.opengovcommunity.defaults.testing.AccessTable.Caller;
import org.opengovcommunity.defaults.testing.AccessTable.Mark;
import org.opengovcommunity.defaults.testing.AccessTable.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint of a service lets in exactly whom {@code docs/access.md} says; one without a row is an error. */
public abstract class AccessContract {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RevokedTokens revoked;

    @Test
    void everyEndpointHasARow() {
        Set<String> declared = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping ->
                        mapping.getHandlerMethods().keySet().forEach(endpoint -> declared.addAll(names(endpoint))));
        Set<String> inTheTable = new TreeSet<>();
        rows().forEach(row -> inTheTable.add(row.endpoint()));

        assertThat(inTheTable).as("rows of docs/access.md").containsExactlyInAnyOrderElementsOf(declared);
    }

    @TestFactory
    Stream<DynamicTest> theTableIsTrue() {
        return rows().stream()
                .flatMap(row -> Stream.of(Caller.values())
                        .map(caller -> dynamicTest(row.endpoint() + " by " + caller, () -> check(row, caller))));
    }

    @TestFactory
    Stream<DynamicTest> whoMayReadMayAskForTheHeadersAlone() {
        return rows().stream()
                .filter(row -> row.method().equals("GET"))
                .map(Row::asHead)
                .flatMap(row -> Stream.of(Caller.NOBODY, Caller.CITIZEN)
                        .map(caller -> dynamicTest(row.endpoint() + " by " + caller, () -> check(row, caller))));
    }

    @TestFactory
    Stream<DynamicTest> aBadTokenOpensNothingThatIsClosed() {
        return rows().stream()
                .filter(row -> row.marks().get(Caller.NOBODY) == Mark.NO)
                .flatMap(row -> badTokens().entrySet().stream()
                        .map(bad -> dynamicTest(
                                row.endpoint() + " with a token that is " + bad.getKey(),
                                () -> assertThat(status(row, bad.getValue())).isEqualTo(401))));
    }

    private List<Row> rows() {
        String name = context.getEnvironment().getRequiredProperty("spring.application.name");
        return AccessTable.of(name.replace("-service", ""));
    }

    private void check(Row row, Caller caller) {
        int status = status(row, caller.account == null ? null : caller.account.bearer());
        switch (row.marks().get(caller)) {
            case YES -> assertThat(status).isNotIn(401, 403).isLessThan(500);
            case NO -> assertThat(status).isEqualTo(caller.account == null ? 401 : 403);
            case SECRET -> assertThat(status).isEqualTo(403);
        }
    }

    private int status(Row row, @Nullable String bearer) {
        var method = row.method().equals("ANY") ? HttpMethod.GET : HttpMethod.valueOf(row.method());
        var request = mvc.method(method)
                .uri(row.examplePath())
                .header("If-Match", "\"0\"")
                .with(csrf());
        if (bearer != null) {
            request = request.header("Authorization", bearer);
        }
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(row.exampleBody());
        }
        return request.exchange().getResponse().getStatus();
    }

    private Map<String, String> badTokens() {
        var admin = TestTokens.admin();
        var suspended = new TestTokens.Account(
                "suspended-member", "Was Admin", "x@gov.test", "GOVERNMENT", admin.roles(), admin.agencies());
        revoked.revokeBefore(suspended.id(), 2);
        Instant past = Instant.now().minusSeconds(3_600);
        return Map.of(
                "of a suspended member", suspended.bearer(),
                "expired",
                        "Bearer "
                                + TestTokens.token(TestTokens.claims(admin)
                                        .issuedAt(past.minusSeconds(60))
                                        .expiresAt(past)
                                        .build()),
                "of another issuer",
                        "Bearer "
                                + TestTokens.token(TestTokens.claims(admin)
                                        .issuer("https://elsewhere.example")
                                        .build()),
                "for another audience",
                        "Bearer "
                                + TestTokens.token(TestTokens.claims(admin)
                                        .audience(List.of("elsewhere"))
                                        .build()),
                "not signed",
                        "Bearer " + TestTokens.unsigned(TestTokens.claims(admin).build()));
    }

    private static List<String> names(RequestMappingInfo endpoint) {
        var methods = endpoint.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(RequestMethod::name).toList();
        return endpoint.getPatternValues().stream()
                .flatMap(path -> names.stream().map(name -> name + " " + path))
                .toList();
    }
}
