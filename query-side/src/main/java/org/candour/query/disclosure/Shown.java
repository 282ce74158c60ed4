package org.candour.query.disclosure;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/** Words as an answer gives them: as they are, or why not. Nothing is silently missing. */
@Schema(
        types = {"string", "object"},
        description = "The words; or {\"sealed\":\"DESTROYED\"} when their key is gone; or {\"withheld\":code}.")
public sealed interface Shown {

    /** The words, as the JSON value that was sealed. */
    record Words(@JsonValue JsonNode words) implements Shown {

        /** Never the words. */
        @Override
        public String toString() {
            return "Words";
        }
    }

    /** The key is gone, so the words are. */
    record Gone(String sealed) implements Shown {
        static final Gone DESTROYED = new Gone("DESTROYED");
    }

    /** Not for this reader, or not fit to show: a rule or an exemption. */
    record Withheld(String withheld) implements Shown {

        /** The words of somebody whom this look does not cover (R36). */
        static final Withheld NOT_COVERED = new Withheld("R36");

        /** The value is not the one that was sealed for this place (R12). */
        static final Withheld ALTERED = new Withheld("R12");
    }
}
