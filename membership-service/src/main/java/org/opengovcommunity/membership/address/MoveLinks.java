package org.opengovcommunity.membership.address;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.opengovcommunity.membership.links.AddressLinks;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.privacy.PersonalData;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The links that prove the addresses members move to. */
@Component
class MoveLinks implements PersonalData {

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

    @Override
    public String section() {
        return "moves";
    }

    @Override
    public List<Move> of(Member member) {
        return links.telling("memberId", member.id());
    }

    @Override
    public void forget(Member member) {
        of(member).forEach(this::remove);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetExpired() {
        links.forgetExpired();
    }
}
