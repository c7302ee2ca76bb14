package org.opengovcommunity.membership.registry;

import java.util.Collection;
import java.util.Optional;

/** The .gov registry as it was imported last. */
public interface GovernmentDomains {

    /**
     * The registered domain that this name is, or that it lies below.
     *
     * @param name in any case, with or without the dot at its end
     */
    Optional<GovernmentDomain> above(String name);

    /** Whether there ever was an import; before the first one nobody knows which domains are registered. */
    boolean imported();

    /** Every registered domain, in no particular order. */
    Collection<GovernmentDomain> all();

    /**
     * Takes over an import. It is not one atomic step: after a failure in the middle the whole import is done again.
     *
     * @param put domains that are new or held by others than before
     * @param gone names of domains that are not registered any more
     */
    void update(Collection<GovernmentDomain> put, Collection<String> gone);
}
