package org.candour.kernel.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.candour.kernel.Role;

/** Stands on every route: how it is audited and who may call it. The route inventory is made from these. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {

    /** What is appended before the answer. */
    AuditClass value();

    /** Who may; empty for {@link AuditClass#OPEN}, and for whoever is signed in. */
    Role[] roles() default {};

    /** The event types it may append, {@code context.EventName}. */
    String[] emits() default {};
}
