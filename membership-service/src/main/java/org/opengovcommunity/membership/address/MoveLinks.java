package org.opengovcommunity.membership.address;

import java.time.Clock;
import java.util.Optional;
import org.opengovcommunity.membership.links.AddressLinks;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The links that prove the addresses members move to. */
@Component
class MoveLinks {

    private final AddressLinks<Move> links;

    MoveLinks(MongoTemplate mongo, Clock clock) {
        links = new AddressLinks<>(mongo, clock, "move-links", Move.class);
    }

    /** A new token for the address; empty when it got one a moment ago. */
    Optional<String> make(Move move) {
        return links.make(move.to(), move);
    }

    /** Forgets the link: it could not be mailed, or has done its work. */
    void remove(Move move) {
        links.remove(move.to());
    }

    Optional<Move> find(String token) {
        return links.find(token);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetExpired() {
        links.forgetExpired();
    }
}
