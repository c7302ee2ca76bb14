package org.opengovcommunity.notifications.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.NotificationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** On the embedded store. */
@NotificationsTest
class MongoThreadsTests implements ThreadsContract {

    @Autowired
    Threads threads;

    @Autowired
    MongoTemplate mongo;

    @Override
    public Threads threads() {
        return threads;
    }

    @Test
    void threadsOfVersionsThatDidNotStoreTheirMonthAreStillListed() {
        String list = MessageFixture.list();
        threads.place(List.of(MessageFixture.message(list, "a", "One")));
        List<Thread> before = threads.page(list, null, 10);
        mongo.updateMulti(
                query(where("list").is(list)), new Update().unset(MongoThreadMonths.FIELD), MongoThreads.THREADS);
        mongo.save(new Document("_id", list + "/2026-11"), MongoThreadMonths.COLLECTION);

        Threads later = new MongoThreads(mongo);

        assertThat(later.page(list, null, 10)).hasSize(1).isEqualTo(before);
        assertThat(mongo.findById(list + "/2026-11", Document.class, MongoThreadMonths.COLLECTION))
                .isNull();
    }
}
