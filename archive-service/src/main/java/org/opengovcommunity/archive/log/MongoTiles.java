package org.opengovcommunity.archive.log;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.opengovcommunity.defaults.store.WriteOnce;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** One document per full tile, written once. */
@Repository
class MongoTiles implements Tiles {

    private static final String COLLECTION = "tiles";

    private final MongoOperations mongo;

    MongoTiles(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(String series, List<Tile> tiles) {
        WriteOnce.insert(
                mongo,
                COLLECTION,
                tiles.stream().map(tile -> document(series, tile)).toList());
    }

    @Override
    public Optional<Tile> find(String series, int level, long index) {
        return Optional.ofNullable(mongo.findById(id(series, level, index), Document.class, COLLECTION))
                .map(MongoTiles::tile);
    }

    private static String id(String series, int level, long index) {
        return series + "/" + level + "/" + index;
    }

    private static Document document(String series, Tile tile) {
        return tileFields(tile).append("_id", id(series, tile.level(), tile.index()));
    }

    static Document tileFields(Tile tile) {
        return new Document("level", tile.level())
                .append("index", tile.index())
                .append("hashes", HashList.joined(tile.hashes()))
                .append("ids", tile.ids());
    }

    static Tile tile(Document document) {
        return new Tile(
                document.getInteger("level"),
                document.getLong("index"),
                HashList.parted(document.get("hashes", Binary.class)),
                document.getList("ids", String.class));
    }
}
