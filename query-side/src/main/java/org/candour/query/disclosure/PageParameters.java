package org.candour.query.disclosure;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands on a read that answers in pages; says so in the description of the API. */
@Parameter(
        name = "after",
        in = ParameterIn.QUERY,
        description = "Only rows that began after this position: the next of the page before.",
        schema = @Schema(type = "integer", format = "int64", minimum = "0"))
@Parameter(
        name = "limit",
        in = ParameterIn.QUERY,
        description = "Rows of a page, from 1 to 200; 50 when nothing is said.",
        schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "200"))
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PageParameters {}
