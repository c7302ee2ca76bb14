package org.opengovcommunity.membership.gate;

import java.util.List;
import org.bson.Document;
import org.opengovcommunity.membership.member.Statement;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Judges everybody at the start, when the settings name other government domains than at the last one. */
@Component
class DomainSettings implements ApplicationRunner {

    private static final String COLLECTION = "government-domain-settings";
    private static final String ID = "judged";
    private static final String DOMAINS = "domains";

    private final MongoTemplate mongo;
    private final MailingLists lists;
    private final GovernmentGate gate;

    DomainSettings(MongoTemplate mongo, MailingLists lists, GovernmentGate gate) {
        this.mongo = mongo;
        this.lists = lists;
        this.gate = gate;
    }

    /** What was judged is remembered last: after a crash it is done again, and changes nothing that is done. */
    @Override
    public void run(ApplicationArguments arguments) {
        List<String> named = lists.governmentDomains().stream().sorted().toList();
        var judged = mongo.findById(ID, Document.class, COLLECTION);
        if (judged == null || !named.equals(judged.getList(DOMAINS, String.class))) {
            gate.judgeEverybody(Statement.BY_SETTINGS);
            mongo.save(new Document("_id", ID).append(DOMAINS, named), COLLECTION);
        }
    }
}
