package org.opengovcommunity.membership.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a registry file says.
 *
 * @param domains of the good lines, by name
 * @param unclear domains of refused lines: they are registered, only what is said of them cannot be taken
 */
record RegistryFile(Map<String, GovernmentDomain> domains, Set<String> unclear, List<RegistryReport.Refusal> refused) {

    /** What is in the file and not, or not so, among these. */
    List<GovernmentDomain> newTo(Map<String, GovernmentDomain> known) {
        return domains.values().stream()
                .filter(domain -> !domain.equals(known.get(domain.domain())))
                .toList();
    }

    /** Those of the known domains that are not in the file. */
    Set<String> missing(Set<String> known) {
        return known.stream()
                .filter(domain -> !domains.containsKey(domain) && !unclear.contains(domain))
                .collect(Collectors.toSet());
    }

    static Map<String, GovernmentDomain> byName(Iterable<GovernmentDomain> domains) {
        Map<String, GovernmentDomain> byName = new LinkedHashMap<>();
        domains.forEach(domain -> byName.put(domain.domain(), domain));
        return byName;
    }
}
