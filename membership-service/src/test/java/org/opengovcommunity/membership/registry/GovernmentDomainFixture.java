package org.opengovcommunity.membership.registry;

/** Registered domains for tests. */
public final class GovernmentDomainFixture {

    private GovernmentDomainFixture() {}

    /** A domain of a department that is named after it. */
    public static GovernmentDomain federal(String domain) {
        return new GovernmentDomain(
                domain, Level.FEDERAL_EXECUTIVE, "Department of " + domain, "Headquarters", "Washington", "DC");
    }
}
