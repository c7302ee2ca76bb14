package org.opengovcommunity.archive.log;

class InMemoryLogStoreTests implements LogStoreContract {

    private final LogHeads heads = new InMemoryLogHeads();
    private final Tiles tiles = new InMemoryTiles();

    @Override
    public LogHeads heads() {
        return heads;
    }

    @Override
    public Tiles tiles() {
        return tiles;
    }
}
