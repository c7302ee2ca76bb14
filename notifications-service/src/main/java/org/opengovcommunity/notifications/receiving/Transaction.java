package org.opengovcommunity.notifications.receiving;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.opengovcommunity.notifications.receiving.Addressee.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/**
 * One mail transaction. By SMTP (RFC 5321, section 3.3) a message is taken for all its recipients, or for none as far as
 * the sender knows; by LMTP (RFC 2033) for each of them by itself.
 */
final class Transaction implements MessageHandler {

    private static final String STORED = "2.0.0 stored";
    private static final Logger log = LoggerFactory.getLogger(Transaction.class);

    private final Addressees addressees;
    private final Map<Role, Destination> destinations;
    private final Intake intake;
    private final Clock clock;
    private final List<Addressee> recipients = new ArrayList<>();
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

    /** @return an answer for each RCPT that was accepted, in their order */
    List<String> dataForEach(InputStream data) throws IOException, DropConnectionException {
        try (Intake.Message message = intake.read(data)) {
            var mail = new ArrivedMail(sender, clock.instant(), message.bytes());
            return recipients.stream().map(recipient -> answer(recipient, mail)).toList();
        } catch (DropConnectionException tooLong) {
            throw tooLong;
        } catch (RejectException refused) {
            return Collections.nCopies(recipients.size(), refused.getErrorResponse());
        }
    }

    private String answer(Addressee recipient, ArrivedMail mail) {
        try {
            take(recipient, mail);
            return "250 " + STORED;
        } catch (RuntimeException e) {
            return notNow(e).getErrorResponse();
        }
    }

    /** @return the answer for all */
    List<String> dataForAll(InputStream data) throws IOException, DropConnectionException {
        try {
            return List.of("250 " + data(data));
        } catch (DropConnectionException tooLong) {
            throw tooLong;
        } catch (RejectException refused) {
            return List.of(refused.getErrorResponse());
        }
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        try (Intake.Message message = intake.read(data)) {
            var mail = new ArrivedMail(sender, clock.instant(), message.bytes());
            recipients.stream().distinct().forEach(recipient -> take(recipient, mail));
        } catch (RuntimeException e) {
            throw notNow(e);
        }
        return STORED;
    }

    private void take(Addressee recipient, ArrivedMail mail) {
        destinations.get(recipient.role()).take(recipient, mail);
    }

    private static RejectException notNow(RuntimeException failure) {
        log.warn("A message cannot be stored now: {}", failure.toString());
        return new RejectException(451, "4.3.0 the message cannot be stored now, please try again later");
    }

    @Override
    public void done() {}
}
