package org.opengovcommunity.archive.record;

import static com.mongodb.client.model.Filters.in;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.opengovcommunity.archive.record.Arrival.Item;
import org.opengovcommunity.defaults.store.Repeated;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** One document per arrival, its items as lines of text: a thousand fields would cost more than a thousand lines. */
@Repository
class MongoArrivals implements Arrivals {

    private static final String COLLECTION = "arrivals";

    private final MongoOperations mongo;

    MongoArrivals(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(List<Arrival> arrivals) {
        mongo.insert(arrivals.stream().map(MongoArrivals::document).toList(), COLLECTION);
    }

    @Override
    public List<Arrival> some(int limit) {
        List<Arrival> arrivals = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find().limit(limit).forEach(document -> arrivals.add(arrival(document)));
            return arrivals;
        });
        return arrivals;
    }

    @Override
    public void remove(List<Arrival> arrivals) {
        List<String> ids = arrivals.stream().map(Arrival::id).toList();
        mongo.execute(COLLECTION, target -> Repeated.writes(target).deleteMany(in("_id", ids)));
    }

    private static Document document(Arrival arrival) {
        String items = arrival.items().stream().map(MongoArrivals::line).collect(Collectors.joining("\n"));
        return new Document("_id", arrival.id())
                .append("series", arrival.series())
                .append("items", items);
    }

    private static Arrival arrival(Document document) {
        return new Arrival(
                document.getString("_id"),
                document.getString("series"),
                document.getString("items").lines().map(MongoArrivals::item).toList());
    }

    private static String line(Item item) {
        return String.join(
                "\t",
                item.id(),
                item.type(),
                item.sha256(),
                item.envelopeSha256(),
                item.receivedAt().toString());
    }

    private static Item item(String line) {
        String[] fields = line.split("\t");
        return new Item(fields[0], fields[1], fields[2], fields[3], Instant.parse(fields[4]));
    }
}
