package org.opengovcommunity.defaults.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.opengovcommunity.defaults.revocation.RevokedTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Tokens as the OpenID provider would sign them, with a key of the test's own: {@code @Import(TestTokens.Decoding.class)}
 * makes the service trust them, issuer and audience being checked as always.
 */
public final class TestTokens {

    private static final RSAKey KEY = key();
    private static final NimbusJwtEncoder ENCODER = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)));

    private TestTokens() {}

    /** The account a token speaks for; change what the test needs. */
    public record Account(
            String id, String name, String email, String sector, List<String> roles, List<String> agencies) {

        /** The value of an {@code Authorization} header. */
        public String bearer() {
            return "Bearer " + token(claims(this).build());
        }
    }

    public static Account admin() {
        return government("demo-admin", "Demo Admin", "admin@gov.test", List.of("MEMBER", "ADMIN"), List.of());
    }

    /** A LEAD of the given agencies. */
    public static Account lead(String... agencies) {
        return government("demo-lead", "Demo Lead", "lead@gov.test", List.of("MEMBER", "LEAD"), List.of(agencies));
    }

    public static Account moderator() {
        return government(
                "demo-moderator", "Demo Moderator", "moderator@gov.test", List.of("MEMBER", "MODERATOR"), List.of());
    }

    public static Account recordsOfficer() {
        return government(
                "demo-records",
                "Demo Records Officer",
                "records@gov.test",
                List.of("MEMBER", "RECORDS_OFFICER"),
                List.of());
    }

    public static Account member() {
        return government("demo-member", "Demo Member", "member@gov.test", List.of("MEMBER"), List.of());
    }

    public static Account citizen() {
        return new Account(
                "demo-citizen", "Demo Citizen", "citizen@civil.test", "CIVIL_SOCIETY", List.of("MEMBER"), List.of());
    }

    /** Claims of a valid token, to be bent by tests of refusals. */
    public static JwtClaimsSet.Builder claims(Account account) {
        Instant now = Instant.now();
        return JwtClaimsSet.builder()
                .issuer("http://localhost:8080")
                .audience(List.of("opengov"))
                .subject(account.id())
                .issuedAt(now)
                .expiresAt(now.plusSeconds(300))
                .claim("name", account.name())
                .claim("email", account.email())
                .claim("sector", account.sector())
                .claim("roles", account.roles())
                .claim("agencies", account.agencies());
    }

    public static String token(JwtClaimsSet claims) {
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return ENCODER.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    /** The same with {@code alg: none} and no signature (RFC 7519, section 6). */
    public static String unsigned(JwtClaimsSet claims) {
        String[] parts = token(claims).split("\\.");
        String header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        return header + "." + parts[1] + ".";
    }

    private static Account government(String id, String name, String email, List<String> roles, List<String> agencies) {
        return new Account(id, name, email, "GOVERNMENT", roles, agencies);
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Replaces only the key of the service's decoder. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Decoding {

        @Bean
        @Primary
        JwtDecoder testJwtDecoder(
                @Value("${opengov.public-url:http://localhost:8080}") String issuer,
                ObjectProvider<RevokedTokens> revoked)
                throws JOSEException {
            var decoder = NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
            var audience = new JwtClaimValidator<List<String>>(
                    JwtClaimNames.AUD, values -> values != null && values.contains("opengov"));
            List<OAuth2TokenValidator<Jwt>> validators =
                    new ArrayList<>(List.of(JwtValidators.createDefaultWithIssuer(issuer), audience));
            revoked.ifAvailable(validators::add);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
            return decoder;
        }
    }
}
