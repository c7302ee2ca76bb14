package org.opengovcommunity.archive.log;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    Logs logs(LogHeads heads, Tiles tiles) {
        return new Logs(heads, tiles);
    }

    @Bean
    Checkpoints checkpoints(LogSettings settings, SigningKeys keys) {
        byte[] seed = StringUtils.hasText(settings.signingKey())
                ? Base64.getDecoder().decode(settings.signingKey())
                : keys.keep(randomSeed());
        return new Checkpoints(settings.origin(), SigningKey.of(seed));
    }

    private static byte[] randomSeed() {
        byte[] seed = new byte[SigningKey.SEED_LENGTH];
        new SecureRandom().nextBytes(seed);
        return seed;
    }
}
