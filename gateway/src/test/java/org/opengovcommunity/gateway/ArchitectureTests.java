package org.opengovcommunity.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.opengovcommunity.defaults.testing.ServiceRules;
import org.opengovcommunity.defaults.testing.WrittenClasses;

@AnalyzeClasses(
        packagesOf = ArchitectureTests.class,
        importOptions = {DoNotIncludeTests.class, WrittenClasses.class})
class ArchitectureTests {

    @ArchTest
    static final ArchTests everyService = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule theLimitAndTheBreakerKnowNoRoutes = noClasses()
            .that()
            .resideInAnyPackage("..gateway.ratelimit..", "..gateway.resilience..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..gateway.routes..");
}
