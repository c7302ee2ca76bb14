package org.opengovcommunity.membership.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.EmbeddedMongo;
import org.springframework.data.mongodb.core.MongoTemplate;

class SigningKeysTests {

    @Test
    void aRestartSignsWithTheSameKey() {
        try (var client = MongoClients.create(EmbeddedMongo.uri())) {
            var mongo = new MongoTemplate(client, "keys-" + UUID.randomUUID());

            var first = new SigningKeys(mongo).load();
            var afterRestart = new SigningKeys(mongo).load();

            assertThat(first.getKeys()).singleElement().satisfies(key -> {
                assertThat(key.getKeyID()).isNotBlank();
                assertThat(key.isPrivate()).isTrue();
            });
            assertThat(afterRestart.toString(false)).isEqualTo(first.toString(false));
        }
    }

    @Test
    void instancesThatStartTogetherAgreeOnOneKey() throws ExecutionException, InterruptedException {
        try (var client = MongoClients.create(EmbeddedMongo.uri())) {
            var mongo = new MongoTemplate(client, "keys-" + UUID.randomUUID());

            var one = CompletableFuture.supplyAsync(() -> new SigningKeys(mongo).load());
            var other = CompletableFuture.supplyAsync(() -> new SigningKeys(mongo).load());

            assertThat(one.get().getKeys()).hasSize(1);
            assertThat(one.get().toString(false)).isEqualTo(other.get().toString(false));
        }
    }
}
