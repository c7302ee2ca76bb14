package org.opengovcommunity.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.opengovcommunity.defaults.web.Problem.FieldError;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that a reading operation does not have: who mistypes one shall not get the answer to another
 * question. Known are each {@link RequestParam} and the components of records that parameters are bound to.
 */
final class KnownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, SortedSet<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && isReading(request)) {
            var names = known.computeIfAbsent(operation, KnownParameters::names);
            List<FieldError> unknown = request.getParameterMap().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .map(name -> new FieldError(name, "is not known here; " + what(names)))
                    .toList();
            if (!unknown.isEmpty()) {
                throw Problem.invalid(unknown);
            }
        }
        return true;
    }

    private static String what(SortedSet<String> names) {
        return names.isEmpty() ? "no parameter is" : "known are: " + String.join(", ", names);
    }

    private static boolean isReading(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static SortedSet<String> names(HandlerMethod operation) {
        var names = new TreeSet<String>();
        for (MethodParameter parameter : operation.getMethodParameters()) {
            RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
            if (single != null) {
                String declared = parameter.getParameter().getName();
                names.add(single.name().isEmpty() ? declared : single.name());
            } else if (parameter.getParameterType().isRecord()) {
                componentNames(parameter.getParameterType()).forEach(names::add);
            }
        }
        return names;
    }

    private static Stream<String> componentNames(Class<?> record) {
        return Stream.of(BeanUtils.getResolvableConstructor(record).getParameters())
                .map(component -> Optional.ofNullable(component.getAnnotation(BindParam.class))
                        .map(BindParam::value)
                        .orElseGet(component::getName));
    }
}
