package org.opengovcommunity.membership.session;

import java.util.HashMap;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.session.Session;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a session holds, as JSON. Only types that Spring Security allows are read back. */
final class AttributeJson {

    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(getClass().getClassLoader()))
            .build();

    String write(Session session) {
        Map<String, Object> all = new HashMap<>();
        session.getAttributeNames().forEach(name -> all.put(name, inner(session.getAttribute(name))));
        return json.writeValueAsString(all);
    }

    Map<String, Object> read(String attributes) {
        var all = new HashMap<>(json.readValue(attributes, new TypeReference<Map<String, Object>>() {}));
        all.replaceAll((name, value) -> outer(value));
        return all;
    }

    /** Of the context only who is signed in is worth keeping. */
    private static Object inner(Object attribute) {
        return attribute instanceof SecurityContext context ? context.getAuthentication() : attribute;
    }

    private static Object outer(Object attribute) {
        return attribute instanceof Authentication signedIn ? new SecurityContextImpl(signedIn) : attribute;
    }
}
