package org.opengovcommunity.notifications.receiving;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.opengovcommunity.notifications.receiving.Addressee.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail transaction (RFC 5321, section 3.3): taken for all its recipients, or for none as far as the sender knows. */
final class Transaction implements MessageHandler {

    private static final Logger log = LoggerFactory.getLogger(Transaction.class);

    private final Addressees addressees;
    private final Map<Role, Destination> destinations;
    private final Intake intake;
    private final Clock clock;
    private final Set<Addressee> recipients = new LinkedHashSet<>();
    private String sender = "";

    Transaction(Addressees addressees, Map<Role, Destination> destinations, Intake intake, Clock clock) {
        this.addressees = addressees;
        this.destinations = destinations;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String address) throws RejectException {
        recipients.add(addressees
                .find(address)
                .filter(found -> destinations.containsKey(found.role()))
                .orElseThrow(() -> new RejectException(550, "5.1.1 no such address here")));
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        try (Intake.Message message = intake.read(data)) {
            var mail = new ArrivedMail(sender, clock.instant(), message.bytes());
            recipients.forEach(recipient -> destinations.get(recipient.role()).take(recipient, mail));
        } catch (RuntimeException e) {
            log.warn("A message cannot be stored now: {}", e.toString());
            throw new RejectException(451, "4.3.0 the message cannot be stored now, please try again later");
        }
        return "2.0.0 stored";
    }

    @Override
    public void done() {}
}
