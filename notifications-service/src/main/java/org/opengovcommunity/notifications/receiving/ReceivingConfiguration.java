package org.opengovcommunity.notifications.receiving;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opengovcommunity.notifications.list.MailingLists;
import org.opengovcommunity.notifications.receiving.Addressee.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceivingConfiguration {

    @Bean
    Addressees addressees(MailingLists lists) {
        return new Addressees(lists);
    }

    @Bean
    Receiver receiver(
            ReceivingSettings settings,
            Addressees addressees,
            List<Destination> destinations,
            ObjectProvider<ReturnedMail> returnedMail,
            SslBundles certificates,
            Clock clock,
            MeterRegistry meters) {
        var intake = new Intake(settings.maxSize().toBytes(), settings.transfer(), clock);
        Map<Role, Destination> byRole = byRole(destinations);
        returnedMail.ifAvailable(returned -> {
            byRole.put(Role.BOUNCES, bounces(returned));
            byRole.computeIfPresent(Role.OWNER, (role, owners) -> complaintsApart(returned, owners));
        });
        return new Receiver(
                settings,
                context -> new Transaction(addressees, byRole, intake, clock),
                new Sessions(settings.maxConnections(), settings.maxConnectionsPerClient(), meters),
                settings.sslBundle() == null
                        ? null
                        : certificates.getBundle(settings.sslBundle()).createSslContext());
    }

    private static Map<Role, Destination> byRole(List<Destination> destinations) {
        Map<Role, Destination> byRole = new EnumMap<>(Role.class);
        destinations.forEach(one -> one.roles().forEach(role -> byRole.put(role, one)));
        return byRole;
    }

    /** What is sent to the owners, the reports of abuse among it going their own way. */
    private static Destination complaintsApart(ReturnedMail returned, Destination owners) {
        return new Destination() {
            @Override
            public Set<Role> roles() {
                return Set.of(Role.OWNER);
            }

            @Override
            public void take(Addressee addressee, ArrivedMail mail) {
                if (!returned.complained(mail.raw())) {
                    owners.take(addressee, mail);
                }
            }
        };
    }

    private static Destination bounces(ReturnedMail returned) {
        return new Destination() {
            @Override
            public Set<Role> roles() {
                return Set.of(Role.BOUNCES);
            }

            @Override
            public void take(Addressee addressee, ArrivedMail mail) {
                returned.returned(addressee.list().name(), addressee.detail(), mail.raw());
            }
        };
    }
}
