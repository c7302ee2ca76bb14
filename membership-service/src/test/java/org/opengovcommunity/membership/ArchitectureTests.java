package org.opengovcommunity.membership;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.opengovcommunity.defaults.testing.ServiceRules;
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
import org.springframework.scheduling.annotation.Scheduled;

@AnalyzeClasses(
        packagesOf = ArchitectureTests.class,
        importOptions = {DoNotIncludeTests.class, WrittenClasses.class})
class ArchitectureTests {

    @ArchTest
    static final ArchTests everyService = ArchTests.in(ServiceRules.class);

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
}
