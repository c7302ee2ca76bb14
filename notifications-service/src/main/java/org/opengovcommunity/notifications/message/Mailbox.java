package org.opengovcommunity.notifications.message;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's name and address.
 *
 * @param name as people read it; empty when there is none
 * @param address {@code local@host}, the host in lower case
 */
public record Mailbox(String name, String address) {

    /** Nobody writes longer ones but to keep us busy. */
    private static final int LONGEST = 10_000;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}<>@,;:\"()\\[\\]\\\\]+@[\\w.-]+");

    /** What looks like an address there is a name, or a part of somebody else's address. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"?+");

    /** The first mailbox that a header names, however badly it is written. */
    public static Optional<Mailbox> first(String whole) {
        String header = Words.utf8(whole.substring(0, Math.min(whole.length(), LONGEST)));
        try {
            for (InternetAddress found : InternetAddress.parseHeader(header, false)) {
                Optional<Mailbox> mailbox = of(found.getPersonal(), found.getAddress());
                if (mailbox.isPresent()) {
                    return mailbox;
                }
            }
        } catch (AddressException unreadable) {
            // Whatever looks like an address counts below.
        }
        Matcher address = ADDRESS.matcher(QUOTED.matcher(header).replaceAll(" "));
        return address.find() ? of("", address.group()) : Optional.empty();
    }

    /** How many addresses these fields name. */
    public static long count(Headers headers, String... fields) {
        return Arrays.stream(fields)
                .flatMap(headers::all)
                .mapToLong(value -> value.chars().filter(sign -> sign == '@').count())
                .sum();
    }

    /** As people read it. */
    public String inWords() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }

    private static Optional<Mailbox> of(@Nullable String name, @Nullable String address) {
        return address != null && ADDRESS.matcher(address).matches()
                ? Optional.of(new Mailbox(name == null ? "" : String.valueOf(PlainText.line(name)), lower(address)))
                : Optional.empty();
    }

    private static String lower(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }
}
