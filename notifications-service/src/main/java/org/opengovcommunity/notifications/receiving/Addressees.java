package org.opengovcommunity.notifications.receiving;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opengovcommunity.notifications.list.MailingList;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.receiving.Addressee.Role;

/**
 * All addresses that mail is taken for. There are no others, so nothing is ever relayed. Whoever looks after the server is
 * reached at the addresses that RFC 5321 section 4.5.1 and RFC 2142 want, by way of the owners of its first list.
 */
public final class Addressees {

    private static final String POSTMASTER = "postmaster";
    private static final List<String> OF_THE_SERVER = List.of(POSTMASTER, "abuse");

    private final Map<String, Addressee> addresses = new HashMap<>();

    public Addressees(MailingLists lists) {
        lists.all().forEach(list -> Arrays.stream(Role.values()).forEach(role -> add(list, role)));
        lists.all().forEach(this::addServer);
    }

    private void addServer(MailingList list) {
        var owners = new Addressee(list, Role.OWNER, "");
        OF_THE_SERVER.forEach(local -> addresses.putIfAbsent(key(local, list.host()), owners));
        addresses.putIfAbsent(POSTMASTER, owners);
    }

    private void add(MailingList list, Role role) {
        String local = list.address().substring(0, list.address().indexOf('@'));
        var addressee = new Addressee(list, role, "");
        addresses.put(key(role.localPart(local), list.host()), addressee);
        // Return paths are made of the name, which may be shorter than the address.
        addresses.putIfAbsent(key(role.localPart(list.name()), list.host()), addressee);
    }

    /** Empty when no mail is taken for this address. */
    public Optional<Addressee> find(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return Optional.ofNullable(addresses.get(address.toLowerCase(Locale.ROOT)));
        }
        String local = address.substring(0, at);
        int plus = local.indexOf('+');
        String detail = plus < 0 ? "" : local.substring(plus + 1);
        String base = plus < 0 ? local : local.substring(0, plus);
        return Optional.ofNullable(addresses.get(key(base, address.substring(at + 1))))
                .map(found -> new Addressee(found.list(), found.role(), detail));
    }

    private static String key(String local, String host) {
        return (local + "@" + host).toLowerCase(Locale.ROOT);
    }
}
