package org.opengovcommunity.defaults.openapi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Something to describe. */
@RestController
@NullMarked
class Notes {

    enum Mood {
        GOOD,
        BAD
    }

    record Author(String name, @Nullable Mood mood) {}

    record Note(
            String text,
            @Nullable LocalDate day,
            boolean draft,
            List<String> tags,
            @Nullable Author author) {}

    record Text(String text) {}

    @GetMapping("/api/notes")
    Page<Note> notes(@RequestParam(required = false) @Nullable String after) {
        return new Page<>(List.of(), null);
    }

    @GetMapping("/api/notes/{id}")
    Note note(@PathVariable String id) {
        return new Note(id, null, false, List.of(), null);
    }

    @PutMapping("/api/notes/{id}/text")
    Note write(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Text text) {
        return new Note(text.text(), null, false, List.of(), null);
    }
}
