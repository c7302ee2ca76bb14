package org.opengovcommunity.gateway.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.opengovcommunity.defaults.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;

/** A page of what a service tells, or one that says, to people, what is in the way. */
public final class ServicePage {

    private ServicePage() {}

    /** @param cacheControl who may keep it, whichever it is */
    public static ModelAndView of(String cacheControl, HttpServletResponse response, Supplier<ModelAndView> page) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        try {
            return page.get();
        } catch (Problem problem) {
            problem.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return new ModelAndView("problem", problem.getStatusCode())
                    .addObject("detail", problem.getBody().getDetail());
        }
    }
}
