package org.candour.query.disclosure;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands on a read that can be asked as at a past moment; says so in the description of the API. */
@Parameter(
        name = "atLeast",
        in = ParameterIn.QUERY,
        description = "Waits up to two seconds for the view to reach this position.",
        schema = @Schema(type = "integer", format = "int64", minimum = "0"))
@Parameter(
        name = "asAt",
        in = ParameterIn.QUERY,
        description = "The record as it stood then: a position, or an instant in UTC.",
        schema = @Schema(type = "string"))
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AsAtParameters {}
