package org.opengovcommunity.membership.roster;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Line;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.springframework.stereotype.Component;

/** Reads the lines of a roster in CSV (RFC 4180) with the header {@code email,name,list,mode}, in any order. */
@Component
class RosterReader {

    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .get();

    private static final String NOT_UTF_8 = "\uFFFD";

    private final MailingLists lists;

    RosterReader(MailingLists lists) {
        this.lists = lists;
    }

    RosterRow read(CSVRecord line) throws RefusedRow {
        if (!line.isConsistent()) {
            throw new RefusedRow("does not have as many columns as the header");
        }
        var email = email(Cell.read(line.get("email")));
        var list = lists.find(line.get("list")).orElseThrow(() -> new RefusedRow("there is no such list"));
        if (!list.admits(lists.sectorOf(email))) {
            throw new RefusedRow("the list is for government addresses only");
        }
        return new RosterRow(email, name(Cell.read(line.get("name")), email), list.name(), mode(line.get("mode")));
    }

    private static EmailAddress email(String value) throws RefusedRow {
        try {
            return EmailAddress.parse(value);
        } catch (IllegalArgumentException noAddress) {
            throw new RefusedRow("email is not a mail address");
        }
    }

    /** Old rosters often know no names; then the address says who it is. */
    private static String name(String value, EmailAddress email) throws RefusedRow {
        if (value.contains(NOT_UTF_8)) {
            throw new RefusedRow("name is not UTF-8 text");
        }
        if (!Line.is(value)) {
            throw new RefusedRow("name " + Line.RULE);
        }
        return value.isBlank() ? email.localPart() : value;
    }

    private static DeliveryMode mode(String value) throws RefusedRow {
        try {
            return DeliveryMode.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new RefusedRow("mode is none of " + Arrays.toString(DeliveryMode.values()));
        }
    }
}
