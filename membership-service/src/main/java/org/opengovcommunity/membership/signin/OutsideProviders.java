package org.opengovcommunity.membership.signin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * OpenID providers of others, such as an agency's, from {@code spring.security.oauth2.client.*}. Each is asked about
 * itself when somebody first wants to sign in with it: one that is away keeps nobody else out.
 */
@Component
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OutsideProviders implements ClientRegistrationRepository {

    /** Where a sign-in with one of them starts, and comes back to. */
    static final String START = "/sign-in/with/";

    static final String RETURN = "/sign-in/from/";

    private static final Logger log = LoggerFactory.getLogger(OutsideProviders.class);

    /** A button of the sign-in page. */
    record Choice(String path, String name) {}

    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();
    private final OAuth2ClientProperties settings;
    private final String publicUrl;

    OutsideProviders(OAuth2ClientProperties settings, @Value("${opengov.public-url}") String publicUrl) {
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    List<Choice> choices() {
        return new TreeMap<>(settings.getRegistration())
                .entrySet().stream()
                        .map(provider -> new Choice(
                                START + provider.getKey(),
                                provider.getValue().getClientName() == null
                                        ? provider.getKey()
                                        : provider.getValue().getClientName()))
                        .toList();
    }

    /** Null when there is none of this name, or it does not answer. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        var found = known.get(id);
        if (found == null && settings.getRegistration().containsKey(id)) {
            found = ask(id);
            if (found != null) {
                known.put(id, found);
            }
        }
        return found;
    }

    private @Nullable ClientRegistration ask(String id) {
        var one = new OAuth2ClientProperties();
        one.getRegistration().put(id, settings.getRegistration().get(id));
        one.getProvider().putAll(settings.getProvider());
        try {
            var described = new OAuth2ClientPropertiesMapper(one)
                    .asClientRegistrations()
                    .get(id);
            return ClientRegistration.withClientRegistration(described)
                    // Without openid there would be no ID token to rely on.
                    .scope("openid", "email")
                    .redirectUri(publicUrl + RETURN + id)
                    .build();
        } catch (IllegalArgumentException | IllegalStateException away) {
            log.warn("The OpenID provider {} does not describe itself: {}", id, away.getMessage());
            return null;
        }
    }
}
