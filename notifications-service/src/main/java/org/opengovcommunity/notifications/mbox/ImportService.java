package org.opengovcommunity.notifications.mbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.mbox.Import.Fault;
import org.opengovcommunity.notifications.mbox.Splitter.Piece;
import org.opengovcommunity.notifications.mbox.Splitter.Split;
import org.opengovcommunity.notifications.message.Headers;
import org.opengovcommunity.notifications.post.Originals;
import org.opengovcommunity.notifications.post.PostEvent.PostReceived;
import org.opengovcommunity.notifications.receiving.ArrivedMail;
import org.opengovcommunity.notifications.thread.Message;
import org.opengovcommunity.notifications.thread.MessageReader;
import org.opengovcommunity.notifications.thread.Threads;
import org.springframework.http.HttpStatus;

/** Imports a file piece by piece. A piece that comes again changes nothing; nothing of it is ever mailed. */
final class ImportService {

    private final Imports imports;
    private final Threads threads;
    private final Clock clock;
    private final Set<String> inWork = ConcurrentHashMap.newKeySet();

    ImportService(Imports imports, Threads threads, Clock clock) {
        this.imports = imports;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * Takes the bytes that follow what is known of a file.
     *
     * @return how far it is now; a message that the piece cuts off, and all after the first
     *     {@value Splitter#MOST_MESSAGES}, are to be sent again with the next
     * @throws Problem when it is not the next piece, or another one is not done
     */
    Import take(MailingList list, String name, long offset, byte[] bytes, boolean last) {
        String file = list.name() + "/" + name;
        // Of two at different instances only one is stored.
        if (!inWork.add(file)) {
            throw Problem.conflict("import-in-work", "A piece of this file is being imported. Wait until it is done.");
        }
        try {
            Import before =
                    imports.find(list.name(), name).orElseGet(() -> Import.begun(list.name(), name, clock.instant()));
            check(before, offset);
            return taken(list, before, bytes, last);
        } finally {
            inWork.remove(file);
        }
    }

    private void check(Import before, long offset) {
        if (offset != before.next() || before.complete()) {
            throw Problem.conflict("wrong-offset", "The next piece begins at " + before.next() + ".")
                    .field("offset", before.complete() ? "the import is complete" : "has to be " + before.next());
        }
        if (!imports.settled(before.list(), before.name())) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "import-busy",
                    "The piece before is still on its way to the archive. Send this one again.");
        }
    }

    private Import taken(MailingList list, Import before, byte[] bytes, boolean last) {
        Instant now = clock.instant();
        int from = before.skipping() ? Splitter.firstSeparator(bytes) : 0;
        Split split = Splitter.split(bytes, from, last);
        List<Fault> faults = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        List<PostReceived> received = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();
        for (Piece piece : split.pieces()) {
            long offset = before.next() + piece.offset();
            if (Headers.of(piece.raw()).fields().findAny().isEmpty()) {
                faults.add(new Fault(offset, "", "BROKEN"));
                continue;
            }
            messages.add(MessageReader.read(list.name(), piece.raw(), now));
            received.add(Originals.received(list, new ArrivedMail(piece.envelopeSender(), now, piece.raw())));
            offsets.add(offset);
        }
        Set<String> fresh = new HashSet<>(threads.place(messages));
        long added = fresh.size();
        for (int index = 0; index < messages.size(); index++) {
            if (!fresh.remove(messages.get(index).id())) {
                faults.add(new Fault(offsets.get(index), messages.get(index).messageId(), "DUPLICATE"));
            }
        }
        boolean endless = before.skipping() && from == bytes.length;
        boolean tooLarge = split.consumed() == 0 && bytes.length >= ImportController.MOST_BYTES;
        if (tooLarge && !last) {
            faults.add(new Fault(before.next(), "", "TOO_LARGE"));
        }
        boolean skipping = (endless || tooLarge) && !last;
        long end = before.next() + (skipping ? Splitter.lastLines(bytes) : split.consumed());
        boolean complete = last && split.consumed() == bytes.length;
        Import next = before.after(end, added, faults, skipping, complete, now);
        return imports.save(next, received)
                ? next
                : imports.find(list.name(), before.name()).orElseThrow();
    }
}
