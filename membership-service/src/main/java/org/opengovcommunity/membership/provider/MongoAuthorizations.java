package org.opengovcommunity.membership.provider;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/** What clients were granted, in the store: a restart signs nobody out, and any instance can answer. */
@Component
class MongoAuthorizations implements OAuth2AuthorizationService {

    static final String COLLECTION = "authorizations";

    /** Where a token lies, by the name that requests give its kind. */
    private static final Map<String, String> FIELDS = fields();

    private final MongoTemplate mongo;
    private final AuthorizationMapping mapping;
    private final SignOuts signOuts;
    private final Clock clock;

    MongoAuthorizations(MongoTemplate mongo, RegisteredClientRepository clients, SignOuts signOuts, Clock clock) {
        this.mongo = mongo;
        this.signOuts = signOuts;
        this.mapping = new AuthorizationMapping(clients, clock);
        this.clock = clock;
        FIELDS.values()
                .forEach(field -> mongo.indexOps(COLLECTION)
                        .createIndex(new Index(field, Direction.ASC).sparse().named(field)));
        mongo.indexOps(COLLECTION).createIndex(new Index("principalName", Direction.ASC).named("principalName"));
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        mongo.save(mapping.document(authorization), COLLECTION);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        mongo.remove(Query.query(Criteria.where("_id").is(authorization.getId())), COLLECTION);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return find(Criteria.where("_id").is(id));
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var places = FIELDS.entrySet().stream()
                .filter(field -> type == null || type.getValue().equals(field.getKey()))
                .map(field -> Criteria.where(field.getValue()).is(token))
                .toList();
        return places.isEmpty() ? null : find(new Criteria().orOperator(places));
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetExpired() {
        mongo.remove(Query.query(Criteria.where("expiresAt").lt(clock.instant())), COLLECTION);
    }

    private @Nullable OAuth2Authorization find(Criteria criteria) {
        var document = mongo.findOne(Query.query(criteria), AuthorizationDocument.class, COLLECTION);
        return document == null || isEnded(document) ? null : mapping.authorization(document);
    }

    private boolean isEnded(AuthorizationDocument document) {
        Instant begun = document.begun();
        return begun != null && signOuts.ended(document.principalName(), begun);
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>(Map.of("state", "state"));
        for (TokenKind kind : TokenKind.values()) {
            fields.put(kind.parameter, "tokens." + kind + ".value");
        }
        return Map.copyOf(fields);
    }
}
