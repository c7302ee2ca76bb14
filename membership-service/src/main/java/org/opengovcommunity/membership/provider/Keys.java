package org.opengovcommunity.membership.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.opengovcommunity.defaults.revocation.RevokedTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

@Configuration(proxyBeanMethods = false)
class Keys {

    @Bean
    SigningKeys signingKeys(MongoTemplate mongo, KeySettings settings, Clock clock) {
        return new SigningKeys(mongo, settings, clock);
    }

    @Bean
    JwtEncoder tokenEncoder(SigningKeys keys) {
        return new NimbusJwtEncoder(keys::signing);
    }

    /** This service trusts its own keys without asking for them over HTTP; issuer and audience count as everywhere. */
    @Bean
    JwtDecoder tokenDecoder(
            JWKSource<SecurityContext> keys, RevokedTokens revoked, @Value("${opengov.public-url}") String issuer) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        var audience = new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, values -> values != null && values.contains(TokenClaims.AUDIENCE));
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(issuer), audience, revoked));
        return decoder;
    }
}
