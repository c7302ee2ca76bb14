package org.opengovcommunity.defaults.store;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** The connection of a service that has a store, and its health. */
@AutoConfiguration(
        afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
        beforeName = "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration")
@ConditionalOnClass({MongoClient.class, MongoTemplate.class, MongoClientSettingsBuilderCustomizer.class})
class StoreAutoConfiguration {

    private static final int SECONDS = 5;
    private static final Document PING = new Document("ping", 1);

    /** A store that is away is noticed within seconds, so requests get their 503 and readiness goes down. */
    @Bean
    static MongoClientSettingsBuilderCustomizer storeTimeouts() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SECONDS, TimeUnit.SECONDS));
    }

    /** Events are published and mail is sent on the word of the store: no failover may take a write back. */
    @Bean
    static MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY);
    }

    /** No class name lies in a document: whoever reads it knows what it is, and classes move. */
    @Autowired
    void leaveOutClassNames(ObjectProvider<MappingMongoConverter> converters) {
        converters.ifAvailable(converter -> converter.setTypeMapper(new DefaultMongoTypeMapper(null)));
    }

    /** In place of Spring's, which asks something that the embedded store does not know. */
    @Bean
    @ConditionalOnBean(MongoTemplate.class)
    HealthIndicator mongoHealthIndicator(MongoTemplate mongo) {
        return () -> {
            try {
                mongo.executeCommand(PING);
                return Health.up().build();
            } catch (DataAccessException away) {
                return Health.down(away).build();
            }
        };
    }
}
