package org.opengovcommunity.notifications.correspondence;

import java.time.Clock;
import org.opengovcommunity.notifications.list.UnsubscribeTokens;
import org.opengovcommunity.notifications.mailing.Distribution;
import org.opengovcommunity.notifications.mailing.Mailings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CorrespondenceConfiguration {

    @Bean
    Correspondence correspondence(Mailings mailings, Distribution distribution, UnsubscribeTokens tokens, Clock clock) {
        return new Correspondence(mailings, distribution, tokens, clock);
    }
}
