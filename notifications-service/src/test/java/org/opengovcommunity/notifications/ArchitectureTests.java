package org.opengovcommunity.notifications;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.opengovcommunity.defaults.testing.WrittenClasses;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(
        packagesOf = ArchitectureTests.class,
        importOptions = {ImportOption.DoNotIncludeTests.class, WrittenClasses.class})
class ArchitectureTests {

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles = slices().matching("org.opengovcommunity.notifications.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule theDomainKnowsNeitherSpringNorMongoNorKafka = noClasses()
            .that()
            .arePublic()
            .and()
            .resideInAnyPackage(
                    "..bounce..",
                    "..copy..",
                    "..correspondence..",
                    "..delivery..",
                    "..digest..",
                    "..dkim..",
                    "..list..",
                    "..mailing..",
                    "..mbox..",
                    "..message..",
                    "..notice..",
                    "..post..",
                    "..receiving..",
                    "..request..",
                    "..subscriber..",
                    "..thread..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule whatFacesTheOutsideIsNotPublic = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Repository.class)
            .or()
            .areAnnotatedWith(Configuration.class)
            .or()
            .areAnnotatedWith(ConfigurationProperties.class)
            .or()
            .haveSimpleNameEndingWith("Document")
            .should()
            .notHaveModifier(JavaModifier.PUBLIC);

    @ArchTest
    static final ArchRule onlyAdaptersTouchTheStore = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Mongo[^.]*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.data.mongodb..", "com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule onlyDeliverySpeaksSmtp = noClasses()
            .that()
            .resideOutsideOfPackage("..delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.angus.mail.smtp..");

    @ArchTest
    static final ArchRule otherServicesAreOtherPrograms = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.opengovcommunity.membership..",
                    "org.opengovcommunity.commitments..",
                    "org.opengovcommunity.archive..",
                    "org.opengovcommunity.gateway..");
}
