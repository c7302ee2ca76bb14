package org.opengovcommunity.membership.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.defaults.web.Problem.FieldError;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.subscription.MailingLists;

/**
 * An application as it is typed.
 *
 * @param lists names of lists; none is fine
 * @param deliveryMode EACH when nothing is said
 */
record JoinRequest(
        @Nullable String name,
        @Nullable String email,
        @Nullable String organization,
        @Nullable List<@Nullable String> lists,
        @Nullable DeliveryMode deliveryMode,
        @Nullable Boolean acceptedConduct) {

    private static final int MAX_LENGTH = 200;

    /**
     * @throws Problem 400 that names each field at fault, 422 when a list is not for this address
     */
    Application check(MailingLists known, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (name == null || name.isBlank() || !isLine(name)) {
            errors.add(new FieldError("name", "must be one line of at most " + MAX_LENGTH + " characters"));
        }
        Optional<EmailAddress> address = address();
        if (address.isEmpty()) {
            errors.add(new FieldError("email", "must be a mail address"));
        }
        if (organization != null && !isLine(organization)) {
            errors.add(new FieldError("organization", "must be one line of at most " + MAX_LENGTH + " characters"));
        }
        if (chosen().stream().anyMatch(list -> list == null || known.find(list).isEmpty())) {
            errors.add(new FieldError("lists", "must be names of lists"));
        }
        if (!Boolean.TRUE.equals(acceptedConduct)) {
            errors.add(new FieldError("acceptedConduct", "must be true: nobody joins without accepting the conduct"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return application(address.orElseThrow(), known, now);
    }

    private Application application(EmailAddress address, MailingLists known, Instant now) {
        var lists = chosen().stream().distinct().toList();
        if (!lists.stream().allMatch(list -> known.admits(list, address))) {
            throw Problem.unprocessable("government-list", "A list asked for is for government addresses only.")
                    .field("lists", "must be open to this address");
        }
        return new Application(
                address,
                name.strip(),
                organization,
                lists,
                deliveryMode == null ? DeliveryMode.EACH : deliveryMode,
                now);
    }

    private Optional<EmailAddress> address() {
        try {
            return Optional.ofNullable(email).map(EmailAddress::parse);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private List<String> chosen() {
        return lists == null ? List.of() : lists;
    }

    private static boolean isLine(String text) {
        return text.length() <= MAX_LENGTH && text.chars().noneMatch(Character::isISOControl);
    }
}
