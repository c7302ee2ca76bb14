package org.opengovcommunity.membership;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.opengovcommunity.defaults.testing.WrittenClasses;
import org.opengovcommunity.membership.mail.AccountMail;
import org.opengovcommunity.membership.member.Change;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberEvent;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.member.Role;
import org.opengovcommunity.membership.registry.GovernmentDomain;
import org.opengovcommunity.membership.registry.GovernmentDomains;
import org.opengovcommunity.membership.registry.Level;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(
        packages = "org.opengovcommunity",
        importOptions = {DoNotIncludeTests.class, WrittenClasses.class})
class ArchitectureTests {

    private static final String SERVICE = "org.opengovcommunity.membership";

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching(SERVICE + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDomainKnowsNoFramework = noClasses()
            .that()
            .belongToAnyOf(
                    Member.class,
                    EmailAddress.class,
                    MemberEvent.class,
                    Change.class,
                    Members.class,
                    Role.class,
                    DeliveryMode.class,
                    GovernmentDomain.class,
                    GovernmentDomains.class,
                    Level.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule adaptersAreNotPublic = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Configuration.class)
            .or()
            .haveSimpleNameEndingWith("Document")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule membersAreStoredInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages(
                    SERVICE + ".member",
                    SERVICE + ".provider",
                    SERVICE + ".signin",
                    SERVICE + ".session",
                    SERVICE + ".joining",
                    SERVICE + ".address",
                    SERVICE + ".moderation",
                    SERVICE + ".links",
                    SERVICE + ".bounces",
                    SERVICE + ".gate",
                    SERVICE + ".standing",
                    SERVICE + ".registry")
            .and()
            .resideInAPackage(SERVICE + "..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(MongoTemplate.class);

    /** What has a fixed delay shares one thread: a mail server that hangs would hold all of it up. */
    @ArchTest
    static final ArchRule whatMailsByTheClockHasAFixedRate = methods()
            .that()
            .areAnnotatedWith(Scheduled.class)
            .and()
            .areDeclaredInClassesThat(describe(
                    "mail",
                    one -> one.getDirectDependenciesFromSelf().stream()
                            .anyMatch(to -> to.getTargetClass().isEquivalentTo(AccountMail.class))))
            .should()
            .beAnnotatedWith(describe(
                    "a fixed rate",
                    schedule -> schedule.tryGetExplicitlyDeclaredProperty("fixedRateString")
                            .isPresent()));

    @ArchTest
    static final ArchRule noOtherServiceIsKnown = noClasses()
            .that()
            .resideInAPackage(SERVICE + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.opengovcommunity.commitments..",
                    "org.opengovcommunity.notifications..",
                    "org.opengovcommunity.archive..",
                    "org.opengovcommunity.gateway..");
}
