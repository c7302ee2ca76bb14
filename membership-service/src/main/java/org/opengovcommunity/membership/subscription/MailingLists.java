package org.opengovcommunity.membership.subscription;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.registry.GovernmentDomain;
import org.opengovcommunity.membership.registry.GovernmentDomains;

/** The lists, and who counts as government. */
public final class MailingLists {

    private final List<MailingList> lists;
    private final Set<String> governmentDomains;
    private final GovernmentDomains registry;

    /** @param governmentDomains domains that count beside {@code .gov} and {@code .mil}, with everything below them */
    public MailingLists(List<MailingList> lists, Set<String> governmentDomains, GovernmentDomains registry) {
        this.lists = List.copyOf(lists);
        this.governmentDomains = Set.copyOf(governmentDomains);
        this.registry = registry;
    }

    /** Those of the settings, beside {@code .gov} and {@code .mil}. */
    public Set<String> governmentDomains() {
        return governmentDomains;
    }

    public List<MailingList> lists() {
        return lists;
    }

    public Optional<MailingList> find(String name) {
        return lists.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    /** Names of the lists that are not for this sector. */
    public Set<String> closedTo(Sector sector) {
        return lists.stream()
                .filter(list -> !list.admits(sector))
                .map(MailingList::name)
                .collect(Collectors.toSet());
    }

    /** Whether there is such a list, and it is for whoever has this address. */
    public boolean admits(String list, EmailAddress address) {
        return find(list).map(known -> known.admits(sectorOf(address))).orElse(false);
    }

    /**
     * Government is whoever has an address under {@code .mil}, a domain of the settings, or a {@code .gov} domain that
     * is registered; while no registry was imported, under any of {@code .gov}. Whole labels count, never parts of one.
     */
    public Sector sectorOf(EmailAddress address) {
        String domain = address.domain();
        boolean government = domain.endsWith(".mil")
                || governmentDomains.stream().anyMatch(known -> isOrIsBelow(domain, known))
                || domain.endsWith(".gov") && isRegistered(domain);
        return government ? Sector.GOVERNMENT : Sector.CIVIL_SOCIETY;
    }

    /** The organization that holds the domain of an address, as the registry names it. */
    public Optional<String> organizationOf(EmailAddress address) {
        return registry.above(address.domain()).map(GovernmentDomain::organization);
    }

    private boolean isRegistered(String domain) {
        return registry.above(domain).isPresent() || !registry.imported();
    }

    private static boolean isOrIsBelow(String domain, String known) {
        return domain.equals(known) || domain.endsWith("." + known);
    }
}
