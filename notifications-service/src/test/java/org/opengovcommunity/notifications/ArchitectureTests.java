package org.opengovcommunity.notifications;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.opengovcommunity.defaults.testing.ServiceRules.storeIsTouchedOnlyBy;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.opengovcommunity.defaults.testing.ServiceRules;
import org.opengovcommunity.defaults.testing.WrittenClasses;
import org.springframework.boot.context.properties.ConfigurationProperties;

@AnalyzeClasses(
        packagesOf = ArchitectureTests.class,
        importOptions = {DoNotIncludeTests.class, WrittenClasses.class})
class ArchitectureTests {

    @ArchTest
    static final ArchTests everyService = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule theDomainKnowsNeitherSpringNorMongoNorKafka = noClasses()
            .that()
            .arePublic()
            .and()
            .resideInAPackage("org.opengovcommunity.notifications.*..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule onlyDeliverySpeaksSmtp = noClasses()
            .that()
            .resideOutsideOfPackage("..delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.angus.mail.smtp..");

    @ArchTest
    static final ArchRule onlyAdaptersTouchTheStore = storeIsTouchedOnlyBy(".*\\.Mongo[^.]*");

    @ArchTest
    static final ArchRule settingsAreNotPublic = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .notBePublic();
}
