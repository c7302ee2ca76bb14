package org.opengovcommunity.membership;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.opengovcommunity.defaults.testing.EmbeddedPlatform;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service with the demo accounts, a real broker, the embedded store and a real SMTP server; all share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "opengov.seed=true",
            // Tests sign the same few accounts in again and again.
            "opengov.sign-in.links.pause=0s",
            "opengov.sign-in.links.per-hour=1000",
            "opengov.sign-in.links.per-hour-of-all=1000",
            "opengov.unsubscribe-key=0123456789abcdef0123456789abcdef",
            "opengov.local.token.secret=" + Tokens.LOCAL_SECRET,
            "spring.security.oauth2.authorizationserver.client.gateway.registration.client-secret={noop}gateway-secret",
            "spring.security.oauth2.authorizationserver.client.machine.registration.client-id=machine",
            "spring.security.oauth2.authorizationserver.client.machine.registration.client-name=A Machine",
            "spring.security.oauth2.authorizationserver.client.machine.registration.client-secret={noop}machine-secret",
            "spring.security.oauth2.authorizationserver.client.machine.registration.client-authentication-methods=client_secret_basic",
            "spring.security.oauth2.authorizationserver.client.machine.registration.authorization-grant-types=client_credentials",
            "spring.security.oauth2.authorizationserver.client.machine.registration.scopes=records.read",
            "spring.security.oauth2.authorizationserver.client.importer.registration.client-id=importer",
            "spring.security.oauth2.authorizationserver.client.importer.registration.client-name=An Importer",
            "spring.security.oauth2.authorizationserver.client.importer.registration.client-secret={noop}importer-secret",
            "spring.security.oauth2.authorizationserver.client.importer.registration.client-authentication-methods=client_secret_basic",
            "spring.security.oauth2.authorizationserver.client.importer.registration.authorization-grant-types=client_credentials",
            "spring.security.oauth2.authorizationserver.client.importer.registration.scopes=roster.import",
            "logging.structured.format.console=",
            "logging.level.de.bwaldvogel=warn"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {EmbeddedPlatform.class, Mailbox.class, OtherInstance.class})
@Import({Tokens.class, News.class})
public @interface MembershipTest {}
