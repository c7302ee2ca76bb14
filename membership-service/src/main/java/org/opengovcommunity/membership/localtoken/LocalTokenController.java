package org.opengovcommunity.membership.localtoken;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.provider.TokenClaims;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for scripts, for whoever knows the secret of this local stack. Without a secret there are none. */
@RestController
class LocalTokenController {

    /** In the environment: {@code OPENGOV_LOCAL_TOKEN_SECRET}. */
    static final String SECRET = "opengov.local.token.secret";

    private static final Duration LIFETIME = Duration.ofMinutes(60);

    record Account(@NotNull(message = "is needed") String email) {}

    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}

    private final byte[] secret;
    private final String issuer;
    private final Members members;
    private final JwtEncoder encoder;
    private final Clock clock;

    LocalTokenController(
            @Value("${" + SECRET + ":}") String secret,
            @Value("${opengov.public-url}") String issuer,
            Members members,
            JwtEncoder encoder,
            Clock clock) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.issuer = issuer;
        this.members = members;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Hidden
    @PostMapping("/local/token")
    Token token(
            @RequestHeader(name = "X-Local-Secret", defaultValue = "") String given,
            @Valid @RequestBody Account account) {
        if (secret.length == 0) {
            throw Problem.notFound("no-local-tokens", "This is no local stack.");
        }
        if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret)) {
            throw Problem.forbidden("wrong-local-secret", "X-Local-Secret is not the secret of this stack.");
        }
        var member = EmailAddress.find(account.email())
                .flatMap(members::byEmail)
                .orElseThrow(() -> Problem.unprocessable("unknown-account", "Nobody has this address."));
        if (member.standing().suspended()) {
            throw Problem.forbidden("suspended", "This member is suspended.");
        }
        return new Token(sign(member), LIFETIME.toSeconds());
    }

    private String sign(Member member) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(TokenClaims.AUDIENCE))
                .subject(member.id())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .claims(all -> all.putAll(TokenClaims.of(member)))
                .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
