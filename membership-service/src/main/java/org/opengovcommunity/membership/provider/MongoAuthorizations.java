package org.opengovcommunity.membership.provider;

import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
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

    private static final String COLLECTION = "authorizations";
    private static final String STATE = "state";

    private final MongoTemplate mongo;
    private final AuthorizationMapping mapping;
    private final Clock clock;

    MongoAuthorizations(MongoTemplate mongo, RegisteredClientRepository clients, Clock clock) {
        this.mongo = mongo;
        this.mapping = new AuthorizationMapping(clients, clock);
        this.clock = clock;
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
        var places = Stream.concat(
                        Stream.of(STATE)
                                .filter(state -> type == null || type.getValue().equals(state)),
                        Arrays.stream(TokenKind.values())
                                .filter(kind -> type == null || type.getValue().equals(kind.parameter))
                                .map(kind -> "tokens." + kind + ".value"))
                .map(field -> Criteria.where(field).is(token))
                .toList();
        return places.isEmpty() ? null : find(new Criteria().orOperator(places));
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetExpired() {
        mongo.remove(Query.query(Criteria.where("expiresAt").lt(clock.instant())), COLLECTION);
    }

    private @Nullable OAuth2Authorization find(Criteria criteria) {
        var document = mongo.findOne(Query.query(criteria), AuthorizationDocument.class, COLLECTION);
        return document == null ? null : mapping.authorization(document);
    }
}
