package org.opengovcommunity.archive.record;

class InMemoryRecordStoreTests implements RecordStoreContract {

    private final Records records = new InMemoryRecords();
    private final Places places = new InMemoryPlaces();
    private final Arrivals arrivals = new InMemoryArrivals();

    @Override
    public Records records() {
        return records;
    }

    @Override
    public Places places() {
        return places;
    }

    @Override
    public Arrivals arrivals() {
        return arrivals;
    }
}
