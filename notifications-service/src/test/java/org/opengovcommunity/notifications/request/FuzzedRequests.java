package org.opengovcommunity.notifications.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.address.AddressEvent;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.receiving.Addressee;
import org.opengovcommunity.notifications.receiving.Addressees;
import org.opengovcommunity.notifications.receiving.ArrivedMail;

/** Takes any bytes as a request of each kind. */
public final class FuzzedRequests {

    private static final Requests NOWHERE = new Requests() {
        @Override
        public void add(Request request, @Nullable AddressEvent meaning) {}

        @Override
        public Optional<Request> find(String id) {
            return Optional.empty();
        }

        @Override
        public boolean isFirst(String day, String one, int most) {
            return false;
        }
    };

    private static final RequestIntake INTAKE = new RequestIntake(NOWHERE, new Addressees(new MailingLists(List.of())));

    private FuzzedRequests() {}

    public static void read(byte[] message, MailingList list) {
        var mail = new ArrivedMail("a@b.test", Instant.EPOCH, message);
        INTAKE.roles().forEach(role -> INTAKE.take(new Addressee(list, role, ""), mail));
    }
}
