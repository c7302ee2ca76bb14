package org.opengovcommunity.membership.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.defaults.web.Problem.FieldError;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Line;
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

    /**
     * @throws Problem 400 that names each field at fault, 422 when a list is not for this address
     */
    Application check(MailingLists known) {
        List<FieldError> errors = new ArrayList<>();
        if (name == null || name.isBlank() || !Line.is(name)) {
            errors.add(new FieldError("name", Line.RULE));
        }
        Optional<EmailAddress> address = Optional.ofNullable(email).flatMap(EmailAddress::find);
        if (address.isEmpty()) {
            errors.add(new FieldError("email", "must be a mail address"));
        }
        if (organization != null && !Line.is(organization)) {
            errors.add(new FieldError("organization", Line.RULE));
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
        return application(address.orElseThrow(), known);
    }

    private Application application(EmailAddress address, MailingLists known) {
        var lists = chosen().stream().distinct().toList();
        if (!lists.stream().allMatch(list -> known.admits(list, address))) {
            throw Problem.unprocessable("government-list", "A list asked for is for government addresses only.")
                    .field("lists", "must be open to this address");
        }
        return new Application(
                address, name.strip(), organization, lists, deliveryMode == null ? DeliveryMode.EACH : deliveryMode);
    }

    private List<String> chosen() {
        return lists == null ? List.of() : lists;
    }
}
