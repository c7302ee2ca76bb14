package org.opengovcommunity.membership;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import org.opengovcommunity.defaults.testing.EmbeddedPlatform;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An agency's OpenID provider: a second instance of this service with a public address, a store and members of its own.
 * All tests are configured to know it; it runs only while one needs it.
 */
public final class OtherInstance implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final int PORT = freePort();

    private static final String URL = "http://localhost:" + PORT;
    private static final String CLIENT = "spring.security.oauth2.client.";
    private static final String SERVER = "spring.security.oauth2.authorizationserver.client.opengov.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        CLIENT + "registration.agency.client-id=opengov",
                        CLIENT + "registration.agency.client-secret=outside-secret",
                        CLIENT + "registration.agency.client-name=Agency <Login>",
                        CLIENT + "provider.agency.issuer-uri=" + URL)
                .applyTo(context);
    }

    public static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(MembershipApplication.class)
                .initializers(new EmbeddedPlatform(), new Mailbox())
                .run(
                        "--server.port=" + PORT,
                        "--opengov.public-url=" + URL,
                        "--opengov.seed=true",
                        "--opengov.sign-in.links.pause=0s",
                        "--spring.cloud.stream.bindings.react-in-0.consumer.auto-startup=false",
                        "--opengov.unsubscribe-key=0123456789abcdef0123456789abcdef",
                        "--logging.structured.format.console=",
                        "--" + SERVER + "registration.client-id=opengov",
                        "--" + SERVER + "registration.client-secret={noop}outside-secret",
                        "--" + SERVER + "registration.client-authentication-methods=client_secret_basic",
                        "--" + SERVER + "registration.authorization-grant-types=authorization_code",
                        "--" + SERVER + "registration.redirect-uris=http://localhost:8080/sign-in/from/agency",
                        "--" + SERVER + "registration.scopes=openid,email",
                        "--" + SERVER + "require-proof-key=true");
    }

    /** Below the range that outgoing connections take theirs from. */
    private static int freePort() {
        var random = new Random();
        while (true) {
            int port = 20_000 + random.nextInt(10_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }
}
