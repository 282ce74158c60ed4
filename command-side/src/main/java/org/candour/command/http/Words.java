package org.candour.command.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Personal words in a request body: not blank, of a bounded length, and no control characters but new lines and tabs. They
 * are sealed before anything else sees them. A field that may be left out is also {@code @Nullable}.
 */
@Documented
@Constraint(validatedBy = Words.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Words {

    /** The longest text, in characters: a short note by default. */
    int max() default 4_000;

    /** What is said of one that does not fit; never the text itself. */
    String message() default
            "This must be a text of at most {max} characters, not blank and without control characters.";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Checks a text; one that is absent is for {@code @NotNull} to judge. */
    final class Check implements ConstraintValidator<Words, @Nullable String> {

        private int max = 4_000;

        /** Made by the validator. */
        public Check() {}

        @Override
        public void initialize(Words words) {
            max = words.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || (!text.isBlank()
                            && text.length() <= max
                            && text.codePoints().allMatch(Check::isPlain));
        }

        private static boolean isPlain(int character) {
            return character == '\n'
                    || character == '\r'
                    || character == '\t'
                    || !(Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE);
        }
    }
}
