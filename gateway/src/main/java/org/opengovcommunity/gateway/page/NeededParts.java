package org.opengovcommunity.gateway.page;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Executable;
import org.springframework.core.Nullness;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Takes no JSON that lacks a part which the record for it does not mark as nullable: what is made of it may rely on that. */
final class NeededParts extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final JsonSetter.Value NEEDED = JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated part) {
        return part instanceof AnnotatedParameter parameter && isNeeded(parameter) ? NEEDED : JsonSetter.Value.empty();
    }

    private static boolean isNeeded(AnnotatedParameter parameter) {
        return parameter.getOwner().getMember() instanceof Executable constructor
                && Nullness.forParameter(constructor.getParameters()[parameter.getIndex()]) == Nullness.NON_NULL;
    }
}
