package org.candour.app.http;

import java.util.Optional;
import org.candour.kernel.Role;
import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.Audited;
import org.springframework.web.method.HandlerMethod;

/** How a route is audited and who may call it, whoever wrote it. */
public final class Routes {

    /** The pages of the API's description are a library's and carry no annotation of ours; they show no data. */
    private static final String DESCRIPTION_OF_THE_API = "org.springdoc.";

    private Routes() {}

    /** How it is audited; empty for a route that nobody classed, which answers nobody. */
    public static Optional<Route> of(HandlerMethod handler) {
        var audited = handler.getMethodAnnotation(Audited.class);
        if (audited != null) {
            return Optional.of(new Route(audited.value(), audited.roles(), audited.emits()));
        }
        return handler.getBeanType().getName().startsWith(DESCRIPTION_OF_THE_API)
                ? Optional.of(new Route(AuditClass.OPEN, new Role[0], new String[0]))
                : Optional.empty();
    }
}
