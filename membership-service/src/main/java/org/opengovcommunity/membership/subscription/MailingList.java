package org.opengovcommunity.membership.subscription;

import java.util.regex.Pattern;
import org.opengovcommunity.defaults.security.Sector;

/**
 * A mailing list of the community.
 *
 * @param name as paths, events and stored documents carry it: {@code [a-z0-9-]+}
 * @param address where posts go
 */
public record MailingList(String name, String address, Audience audience) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");

    public MailingList {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A list's name has only a-z, 0-9 and '-': " + name);
        }
    }

    public boolean admits(Sector sector) {
        return audience == Audience.EVERYONE || sector == Sector.GOVERNMENT;
    }
}
