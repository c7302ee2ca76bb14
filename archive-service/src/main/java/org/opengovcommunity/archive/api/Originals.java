package org.opengovcommunity.archive.api;

import org.opengovcommunity.archive.notice.MailReader;
import org.opengovcommunity.archive.record.ArchiveRecord;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** How the original bytes of records are handed out. */
@Component
class Originals {

    private static final MediaType MESSAGE = MediaType.parseMediaType("message/rfc822");

    private final MailReader mail;

    Originals(MailReader mail) {
        this.mail = mail;
    }

    byte[] bytes(ArchiveRecord record) {
        return mail.original(record);
    }

    MediaType contentType(ArchiveRecord record) {
        return mail.isMessage(record) ? MESSAGE : MediaType.APPLICATION_JSON;
    }

    String fileName(ArchiveRecord record) {
        return record.id() + (mail.isMessage(record) ? ".eml" : ".json");
    }
}
