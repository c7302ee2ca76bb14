package org.opengovcommunity.notifications.dkim;

import org.opengovcommunity.notifications.delivery.Signer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DkimConfiguration {

    @Bean
    Signer signer(DkimSettings settings) {
        return settings.keyFile().isEmpty() ? Signer.NONE : new DkimSigner(DkimKey.of(settings));
    }
}
