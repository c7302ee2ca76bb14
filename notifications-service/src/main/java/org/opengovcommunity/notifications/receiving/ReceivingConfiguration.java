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
    Receiver receiver(
            ReceivingSettings settings,
            MailingLists lists,
            List<Destination> destinations,
            ObjectProvider<ReturnedMail> returnedMail,
            SslBundles certificates,
            Clock clock,
            MeterRegistry meters) {
        var addressees = new Addressees(lists);
        var intake = new Intake(settings.maxSize().toBytes(), settings.transfer(), clock);
        Map<Role, Destination> byRole = byRole(destinations);
        returnedMail.ifAvailable(returned -> byRole.put(Role.BOUNCES, bounces(returned)));
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
