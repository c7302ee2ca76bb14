package org.opengovcommunity.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.opengovcommunity", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
            slices().matching("org.opengovcommunity.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CONTROLLERS_AND_CONFIGURATION_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Configuration.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule KNOWS_NO_OTHER_SERVICE = noClasses()
            .that()
            .resideInAPackage("..gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..membership..", "..commitments..", "..notifications..", "..archive..");

    @ArchTest
    static final ArchRule THE_LIMIT_AND_THE_BREAKER_KNOW_NO_ROUTES = noClasses()
            .that()
            .resideInAnyPackage("..gateway.ratelimit..", "..gateway.resilience..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..gateway.routes..");
}
