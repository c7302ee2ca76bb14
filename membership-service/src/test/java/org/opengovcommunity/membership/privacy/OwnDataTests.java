package org.opengovcommunity.membership.privacy;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opengovcommunity.membership.member.MemberFixture.citizen;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengovcommunity.membership.MembershipTest;
import org.opengovcommunity.membership.Tokens;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MembershipTest
class OwnDataTests {

    private final String id = Member.newId();
    private final String address = id + "@civil.test";
    private final Member member = citizen(id, address);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Members members;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void join() {
        members.add(List.of(member.join()));
    }

    @Test
    void aMemberCorrectsNameAndOrganization() {
        assertThat(patch("{\"name\":\" Zoë O'Nym \",\"organization\":\"An Association\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Zoë O'Nym");
        assertThat(current().organization()).isEqualTo("An Association");

        assertThat(patch("{\"organization\":\"\"}")).hasStatusOk();
        assertThat(current().organization()).isNull();
        assertThat(current().name()).isEqualTo("Zoë O'Nym");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":""}                                | name
            {"name":"Ann\\r\\nBcc: all@gov.test"}      | name
            {"name":"\\u202EnnA"}                      | name
            {"name":"Ann \\ud83d"}                     | name
            {"organization":"Two\\u2028lines"}         | organization
            {"email":"other@gov.test"}                 | email
            {"sector":"GOVERNMENT"}                    | sector
            """)
    void whatIsWrongIsNamed(String body, String field) {
        assertThat(patch(body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(current()).isEqualTo(member);
    }

    @Test
    void aMemberGetsAllThatIsStored() {
        mongo.insert(new Document(Map.of("_id", id, "email", address, "expiresAt", new Date())), "sign-in-links");

        var export = send(HttpMethod.GET, "/api/me/export", null);

        assertThat(export)
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"opengov-member.json\"");
        assertThat(export).bodyJson().extractingPath("$.profile.email").isEqualTo(address);
        assertThat(export)
                .bodyJson()
                .extractingPath("$.profile.subscriptions[0].list")
                .isEqualTo("opengov-civ");
        assertThat(export).bodyJson().extractingPath("$.signInLinks").asArray().hasSize(1);
        assertThat(export)
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsKeys("authorizations", "applications", "moves", "outsideIdentities");
    }

    @Test
    void whoeverLeavesIsGone() {
        String token = tokens.bearer(address);
        mongo.insert(new Document(Map.of("_id", id, "email", address)), "sign-in-links");
        mongo.insert(new Document(Map.of("_id", id, "principalName", id)), "authorizations");
        mongo.insert(
                new Document(Map.of("_id", "https://idp.test " + id, "issuer", "https://idp.test", "subject", id)),
                "outside-identities");
        mongo.insert(
                new Document(Map.of(
                        "_id",
                        "new-" + address,
                        "tokenSha256",
                        id,
                        "about",
                        Map.of("memberId", id, "to", Map.of("value", "new-" + address)),
                        "sentAt",
                        new Date())),
                "move-links");

        assertThat(send(HttpMethod.DELETE, "/api/me", null))
                .hasStatusOk()
                .bodyText()
                .contains("LEFT", "law requires");

        assertThat(members.byId(id)).isEmpty();
        assertThat(tokens.request(Tokens.LOCAL_SECRET, address)).hasStatus(422);
        for (String collection : mongo.getCollectionNames()) {
            await().untilAsserted(() -> assertThat(mongo.findAll(Document.class, collection))
                    .as(collection)
                    .noneMatch(document -> document.toJson().contains(address)));
        }
        assertThat(mongo.findById(id, Document.class, "authorizations")).isNull();
        assertThat(mongo.findById("https://idp.test " + id, Document.class, "outside-identities"))
                .isNull();
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(mvc.get()
                                .uri("/api/me")
                                .header("Authorization", token)
                                .exchange())
                        .hasStatus(401));
    }

    @Test
    void whoeverHasSeenAnotherVersionDoesNotLeave() {
        assertThat(mvc.delete()
                        .uri("/api/me")
                        .header("Authorization", tokens.bearer(address))
                        .header("If-Match", "\"7\"")
                        .exchange())
                .hasStatus(412);
        assertThat(send(HttpMethod.GET, "/api/me", null)).hasHeader("ETag", "\"1\"");
    }

    @Test
    void theLastAdministratorCannotLeave() {
        assertThat(mvc.delete()
                        .uri("/api/me")
                        .header("Authorization", tokens.bearer("admin@gov.test"))
                        .exchange())
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://opengovcommunity.org/problems/last-admin");
        assertThat(members.byId("demo-admin")).isPresent();
    }

    private Member current() {
        return members.byId(id).orElseThrow();
    }

    private MvcTestResult patch(String body) {
        return send(HttpMethod.PATCH, "/api/me", body);
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        var request = mvc.method(method).uri(path).header("Authorization", tokens.bearer(address));
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body))
                .exchange();
    }
}
