package org.opengovcommunity.membership.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A registry for tests that need no store. */
public final class InMemoryGovernmentDomains implements GovernmentDomains {

    private final Map<String, GovernmentDomain> byName = new ConcurrentHashMap<>();
    private boolean imported;

    /** After an import of nothing but these federal domains. */
    public static InMemoryGovernmentDomains of(String... domains) {
        var registry = new InMemoryGovernmentDomains();
        registry.update(
                List.of(domains).stream().map(GovernmentDomainFixture::federal).toList(), List.of());
        return registry;
    }

    @Override
    public Optional<GovernmentDomain> above(String name) {
        return GovernmentDomain.registrable(name).map(byName::get);
    }

    @Override
    public boolean imported() {
        return imported;
    }

    @Override
    public Collection<GovernmentDomain> all() {
        return List.copyOf(byName.values());
    }

    @Override
    public void update(Collection<GovernmentDomain> put, Collection<String> gone) {
        put.forEach(domain -> byName.put(domain.domain(), domain));
        gone.forEach(byName::remove);
        imported = true;
    }
}
