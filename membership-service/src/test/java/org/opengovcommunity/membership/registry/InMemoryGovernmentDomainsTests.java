package org.opengovcommunity.membership.registry;

class InMemoryGovernmentDomainsTests implements GovernmentDomainsContract {

    private final GovernmentDomains domains = new InMemoryGovernmentDomains();

    @Override
    public GovernmentDomains domains() {
        return domains;
    }
}
