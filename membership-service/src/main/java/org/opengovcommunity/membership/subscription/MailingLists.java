package org.opengovcommunity.membership.subscription;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.membership.member.EmailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The lists, and who counts as government, as the settings say.
 *
 * @param governmentDomains domains that count beside {@code .gov} and {@code .mil}, with everything below them
 */
@ConfigurationProperties("opengov")
public record MailingLists(List<MailingList> lists, Set<String> governmentDomains) {

    private static final Set<String> GOVERNMENT_SUFFIXES = Set.of("gov", "mil");

    public Optional<MailingList> find(String name) {
        return lists.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    /** Whether there is such a list, and it is for whoever has this address. */
    public boolean admits(String list, EmailAddress address) {
        return find(list).map(known -> known.admits(sectorOf(address))).orElse(false);
    }

    /** Government is whoever has an address under a government domain; whole labels count, never parts of one. */
    public Sector sectorOf(EmailAddress address) {
        for (String domain = address.domain(); ; domain = domain.substring(domain.indexOf('.') + 1)) {
            if (GOVERNMENT_SUFFIXES.contains(domain) || governmentDomains.contains(domain)) {
                return Sector.GOVERNMENT;
            }
            if (domain.indexOf('.') < 0) {
                return Sector.CIVIL_SOCIETY;
            }
        }
    }
}
