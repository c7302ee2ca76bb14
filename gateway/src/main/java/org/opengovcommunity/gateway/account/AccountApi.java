package org.opengovcommunity.gateway.account;

import java.util.Optional;
import org.opengovcommunity.gateway.page.ServiceReader;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What membership-service tells members of themselves, and everybody of the conduct. */
@Component
class AccountApi {

    private static final ParameterizedTypeReference<Account> ACCOUNT = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Conduct> CONDUCT = new ParameterizedTypeReference<>() {};

    /** The community conduct that counts now, as plain text. */
    record Conduct(String version, String text) {}

    private final ServiceReader service;

    AccountApi(ServiceReader.Factory services) {
        this.service = services.of("membership");
    }

    Account account(String token) {
        return service.readAs(Optional.of(token), ACCOUNT, "/api/me");
    }

    Conduct conduct() {
        return service.read(CONDUCT, "/api/conduct");
    }
}
