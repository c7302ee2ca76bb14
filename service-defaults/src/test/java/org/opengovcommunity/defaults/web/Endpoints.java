package org.opengovcommunity.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.security.Caller;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Something to ask the test service for. */
@RestController
class Endpoints {

    enum Size {
        SMALL,
        LARGE
    }

    record Body(@NotBlank String name, LocalDate date, Size size) {}

    @GetMapping("/public")
    String open() {
        return "open";
    }

    /** Where the client thinks that it is, and who it is. */
    @GetMapping("/client")
    String client(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + " for " + request.getRemoteAddr();
    }

    @GetMapping("/records")
    String records() {
        return "records";
    }

    @GetMapping("/me")
    Caller me() {
        return Caller.current();
    }

    @PostMapping("/things")
    String create(@Valid @RequestBody Body body) {
        return body.name();
    }

    /** With a constraint of its own beside those of the body. */
    @PostMapping("/counted-things")
    String createOnce(
            @RequestHeader(name = "Count", defaultValue = "1") @Min(1) int count, @Valid @RequestBody Body body) {
        return body.name() + count;
    }

    @GetMapping("/versions")
    long version(@RequestHeader(name = "If-Match", required = false) String ifMatch) {
        return Etag.required(ifMatch);
    }

    @GetMapping("/numbers")
    int number(@RequestParam @Min(1) int limit) {
        return limit;
    }

    @GetMapping("/sizes")
    Size size(@RequestParam Size size) {
        return size;
    }

    record Filter(
            @BindParam("made-by") @Nullable String madeBy,
            @Nullable Size size) {}

    @GetMapping("/api/things/{id}")
    String things(@PathVariable String id, Filter filter, @RequestParam(name = "due", required = false) String dueDay) {
        return filter.madeBy() + " " + filter.size() + " " + dueDay;
    }

    @GetMapping("/away")
    String away() {
        throw new DataAccessResourceFailureException("mongodb://secret");
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("secret");
    }
}
