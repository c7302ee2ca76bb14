package org.opengovcommunity.gateway.provider;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What the gateway asks of the provider beside tokens. */
@Component
public class Provider {

    /** The one client registration there is. */
    public static final String CLIENT = "opengov";

    private static final Logger log = LoggerFactory.getLogger(Provider.class);

    private final RestClient connection;
    private final ProviderSettings settings;

    Provider(RestClient providerConnection, ProviderSettings settings) {
        this.connection = providerConnection;
        this.settings = settings;
    }

    /**
     * Ends a grant (RFC 7009), and the browser's own session at the provider if its cookies are passed along. When the
     * provider is away the grant ends by its age.
     *
     * @param cookies the browser's {@code Cookie} header, without those of the gateway; may be empty
     */
    public void revoke(String refreshToken, String cookies) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", refreshToken);
        form.add("token_type_hint", "refresh_token");
        try {
            connection
                    .post()
                    .uri(settings.url() + "/oauth2/revoke")
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .headers(headers -> {
                        headers.setBasicAuth("gateway", settings.clientSecret());
                        if (!cookies.isEmpty()) {
                            headers.set(HttpHeaders.COOKIE, cookies);
                        }
                    })
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException | OAuth2AuthorizationException failure) {
            log.warn(
                    "A sign-out did not get to the provider: {}",
                    failure.getClass().getSimpleName());
        }
    }
}
