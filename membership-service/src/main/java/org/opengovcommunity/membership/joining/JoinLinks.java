package org.opengovcommunity.membership.joining;

import java.time.Clock;
import java.util.Optional;
import org.opengovcommunity.membership.links.AddressLinks;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.privacy.PersonalData;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The links that prove the addresses of those who apply. */
@Component
class JoinLinks implements PersonalData {

    private final AddressLinks<Application> links;

    JoinLinks(MongoTemplate mongo, Clock clock) {
        links = new AddressLinks<>(mongo, clock, "join-links", Application.class);
    }

    /** A new token for the application's address; empty when it got one a moment ago. */
    Optional<String> make(Application application) {
        return links.make(application.email(), application);
    }

    /** Forgets a link that could not be mailed. */
    void remove(EmailAddress email) {
        links.remove(email);
    }

    /** What was applied for with this token; empty when it is none of ours or has expired. */
    Optional<Application> find(String token) {
        return links.find(token);
    }

    @Override
    public String section() {
        return "application";
    }

    @Override
    public Optional<Application> of(Member member) {
        return links.of(member.email());
    }

    @Override
    public void forget(Member member) {
        remove(member.email());
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetExpired() {
        links.forgetExpired();
    }
}
