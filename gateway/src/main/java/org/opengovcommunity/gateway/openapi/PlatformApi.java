package org.opengovcommunity.gateway.openapi;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.opengovcommunity.gateway.routes.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the whole platform: a frame with what holds everywhere (token, problem details) and the parts of
 * the services, of which only what the gateway routes is taken.
 *
 * @param frame an OpenAPI document with what the gateway itself answers
 */
record PlatformApi(ObjectNode frame, SortedMap<String, Service> services, URI publicUrl) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** Merges the parts, keyed by service; a service without a part is named as missing. */
    ObjectNode merge(Map<String, ObjectNode> parts) {
        ObjectNode api = frame.deepCopy();
        api.putArray("servers").addObject().put("url", publicUrl.toString());
        api.putArray("tags");
        api.withObjectProperty("paths");
        services.forEach((name, service) -> {
            ObjectNode part = parts.get(name);
            if (part != null) {
                add(api, new Namespace(name), service, part);
            }
        });
        var missing = new LinkedHashSet<>(services.keySet());
        missing.removeAll(parts.keySet());
        if (!missing.isEmpty()) {
            nameMissing(api, missing);
        }
        return api;
    }

    private void add(ObjectNode api, Namespace namespace, Service service, ObjectNode part) {
        part.path("paths").properties().forEach(path -> {
            if (service.covers(path.getKey()) && namespace.apply(path.getValue()) instanceof ObjectNode item) {
                item.remove("servers");
                item.properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> complete((ObjectNode) member.getValue(), namespace.service()));
                ((ObjectNode) api.get("paths")).set(path.getKey(), item);
            }
        });
        part.path("components").properties().forEach(section -> {
            if (!section.getKey().equals("securitySchemes")) {
                var target = ((ObjectNode) api.get("components")).withObjectProperty(section.getKey());
                section.getValue()
                        .properties()
                        .forEach(component -> target.putIfAbsent(
                                namespace.of(component.getKey()), namespace.apply(component.getValue())));
            }
        });
        part.path("tags").forEach(tag -> addTag((ArrayNode) api.get("tags"), tag));
    }

    /** Every operation may answer with a problem, belongs to a group and knows one kind of token. */
    private static void complete(ObjectNode operation, String service) {
        operation.withObjectProperty("responses").putObject("default").put("$ref", "#/components/responses/Problem");
        if (operation.path("tags").isEmpty()) {
            operation.putArray("tags").add(service);
        }
        // Each alternative is a token, by whatever name, or nothing.
        operation.path("security").forEach(alternative -> {
            if (!alternative.isEmpty()) {
                ((ObjectNode) alternative).removeAll().putArray("bearer");
            }
        });
        operation.remove("servers");
    }

    private static void addTag(ArrayNode tags, JsonNode tag) {
        for (JsonNode known : tags) {
            if (known.path("name").equals(tag.path("name"))) {
                return;
            }
        }
        tags.add(tag);
    }

    private static void nameMissing(ObjectNode api, Set<String> missing) {
        var info = (ObjectNode) api.get("info");
        info.put(
                "description",
                info.path("description").asString("") + "\n\n**Incomplete at the moment:** these services have not "
                        + "described themselves yet: " + String.join(", ", missing) + ".");
        var list = info.putArray("x-missing-services");
        missing.forEach(list::add);
    }
}
