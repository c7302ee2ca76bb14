package org.opengovcommunity.membership.member;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address (the dot-atom form of RFC 5321, section 4.1.2, in ASCII), in lower case so that one person has one
 * account. Nothing that could end a header line gets in, nor a letter of another alphabet that looks like one of ours.
 * An address with a plus is an address of its own, and so a member of its own: only its host knows whether both are one
 * mailbox (RFC 5321, section 2.3.11).
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final int ASCII_SIGNS = 128;
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile("(?=.{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+" + LABEL);

    /** @throws IllegalArgumentException when the value is not an address in lower case */
    public EmailAddress {
        if (value.length() > MAX_LENGTH || !ADDRESS.matcher(value).matches()) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /**
     * Reads an address as people type it: any case, blanks around it, a dot after the last label of the domain.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static EmailAddress parse(String typed) {
        String address = typed.strip();
        // In lower case the sign of the Kelvin, for one, would be a k.
        if (!address.chars().allMatch(sign -> sign < ASCII_SIGNS)) {
            throw new IllegalArgumentException("not a mail address in ASCII");
        }
        if (address.endsWith(".")) {
            address = address.substring(0, address.length() - 1);
        }
        return new EmailAddress(address.toLowerCase(Locale.ROOT));
    }

    /** The same for an address that may be none. */
    public static Optional<EmailAddress> find(String typed) {
        try {
            return Optional.of(parse(typed));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** The part before the at sign. */
    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    /** The part after the at sign. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }
}
