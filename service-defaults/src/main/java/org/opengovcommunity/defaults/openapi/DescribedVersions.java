package org.opengovcommunity.defaults.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpHeaders;

/**
 * Whoever overwrites something must say which version they have seen: {@code If-Match} of a PUT is needed, and its answer
 * and that of reading the thing have the {@code ETag}. Handlers take the header as optional to refuse with 428.
 */
final class DescribedVersions implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        document.getPaths()
                .forEach((path, item) -> ifMatch(item.getPut()).ifPresent(header -> {
                    header.setRequired(true);
                    hasEtag(item.getPut());
                    reading(path, document.getPaths()).ifPresent(DescribedVersions::hasEtag);
                }));
    }

    private static Optional<Parameter> ifMatch(Operation put) {
        return put == null || put.getParameters() == null
                ? Optional.empty()
                : put.getParameters().stream()
                        .filter(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()))
                        .findFirst();
    }

    /** Of the thing of which a part is overwritten: what can be read at the longest path above. */
    private static Optional<Operation> reading(String path, Paths paths) {
        return paths.entrySet().stream()
                .filter(other -> (path + "/").startsWith(other.getKey() + "/"))
                .filter(other -> other.getValue().getGet() != null)
                .max(Comparator.comparing(other -> other.getKey().length()))
                .map(Map.Entry::getValue)
                .map(PathItem::getGet);
    }

    private static void hasEtag(Operation operation) {
        var etag = new Header().description("The version, for If-Match").schema(new StringSchema());
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeaderObject(HttpHeaders.ETAG, etag);
            }
        });
    }
}
