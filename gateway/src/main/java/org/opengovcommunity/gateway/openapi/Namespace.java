package org.opengovcommunity.gateway.openapi;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives the names of one service's description the service as prefix ({@code archive.Page}), always and not only when two
 * collide: a name must not depend on which other services happen to be there. Only problems are the same everywhere.
 */
record Namespace(String service) {

    private static final String COMPONENTS = "#/components/";
    /** The same for all services. */
    private static final String PROBLEM = "Problem";

    String of(String name) {
        return name.equals(PROBLEM) ? name : service + "." + name;
    }

    /** A copy in which references and operation ids point to the prefixed names. */
    JsonNode apply(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(entry -> copy.set(entry.getKey(), property(entry)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(apply(item)));
                yield copy;
            }
            default -> node.isString() ? JsonNodeFactory.instance.stringNode(reference(node.asString())) : node;
        };
    }

    private JsonNode property(Map.Entry<String, JsonNode> entry) {
        JsonNode value = entry.getValue();
        return entry.getKey().equals("operationId") && value.isString()
                ? JsonNodeFactory.instance.stringNode(of(value.asString()))
                : apply(value);
    }

    /** References stand under {@code $ref}, but also in the mapping of a discriminator, so each text is looked at. */
    private String reference(String text) {
        if (!text.startsWith(COMPONENTS)) {
            return text;
        }
        String[] parts = text.split("/", 5);
        if (parts.length < 4) {
            return text;
        }
        parts[3] = of(parts[3]);
        return String.join("/", parts);
    }
}
