package org.opengovcommunity.commitments.commitment;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.commitments.change.Faults;
import org.opengovcommunity.commitments.change.PlainText;
import org.opengovcommunity.commitments.change.Refused;

/**
 * What a lead reports about a milestone.
 *
 * @param evidence public https addresses
 * @param asOf the day it was true
 */
public record Progress(Status status, PlainText summary, List<String> evidence, LocalDate asOf) {

    static final int MAX_EVIDENCE = 20;
    private static final int MAX_ADDRESS_LENGTH = 2_048;

    /**
     * Reads what somebody typed.
     *
     * @param today the community's date; tomorrow is allowed too, for it may be tomorrow already where the lead is
     * @throws Refused that names all fields at fault
     */
    public static Progress of(
            @Nullable String status,
            @Nullable String summary,
            @Nullable List<@Nullable String> evidence,
            @Nullable String asOf,
            LocalDate today) {
        var faults = new Faults();
        Supplier<Status> reached = faults.read(() -> status(status));
        Supplier<PlainText> text = faults.read(() -> PlainText.of("summary", summary));
        Supplier<List<String>> addresses = faults.read(() -> evidence(evidence));
        Supplier<LocalDate> date = faults.read(() -> date(asOf, today));
        return new Progress(reached.get(), text.get(), addresses.get(), date.get());
    }

    private static Status status(@Nullable String status) {
        return Arrays.stream(Status.values())
                .filter(value -> value.name().equals(status))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("status", "must be NOT_STARTED, IN_PROGRESS or COMPLETE"));
    }

    private static LocalDate date(@Nullable String asOf, LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(asOf == null ? "" : asOf);
            if (!date.isAfter(today.plusDays(1))) {
                return date;
            }
        } catch (DateTimeParseException e) {
            throw Refused.invalid("asOf", "must be an existing day of the form 2026-10-01");
        }
        throw Refused.invalid("asOf", "must not lie in the future");
    }

    private static List<String> evidence(@Nullable List<@Nullable String> addresses) {
        if (addresses == null) {
            return List.of();
        }
        if (addresses.size() > MAX_EVIDENCE) {
            throw Refused.invalid("evidence", "must not be more than " + MAX_EVIDENCE + " addresses");
        }
        return addresses.stream().map(Progress::address).toList();
    }

    private static String address(@Nullable String address) {
        try {
            var uri = new URI(address == null ? "" : address);
            if ("https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.toString().length() <= MAX_ADDRESS_LENGTH) {
                return uri.toString();
            }
        } catch (URISyntaxException e) {
            // Refused below, like every address that is none of ours.
        }
        throw Refused.invalid("evidence", "must be https addresses");
    }
}
