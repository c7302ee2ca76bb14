package org.opengovcommunity.defaults.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/** How every service is built; that none knows another, the modules see to. */
public final class ServiceRules {

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("org.opengovcommunity.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatFacesTheOutsideIsNotPublic = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(Repository.class)
            .or()
            .areAnnotatedWith(Configuration.class)
            .or()
            .haveSimpleNameEndingWith("Document")
            .should()
            .notBePublic();

    private ServiceRules() {}

    /** @param adapters regular expression of the full names of the classes that may */
    public static ArchRule storeIsTouchedOnlyBy(String adapters) {
        return noClasses()
                .that()
                .haveNameNotMatching(adapters)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.data.mongodb..", "com.mongodb..", "org.bson..");
    }
}
