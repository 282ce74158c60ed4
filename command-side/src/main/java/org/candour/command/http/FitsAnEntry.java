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
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request body whose {@link Words} together fit the one entry of the log that will hold them, sealed. The limits of its
 * fields count characters and each is by itself; this one counts bytes, and all of them.
 */
@Documented
@Constraint(validatedBy = FitsAnEntry.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FitsAnEntry {

    /**
     * The most that all words of one body may take as JSON texts, in UTF-8 bytes: sealed and in base 64 that is two thirds of
     * an entry, whose 65,535 bytes also hold the ids of up to 50 people and 50 documents.
     */
    int BYTES_MAX = 32_000;

    /** What is said of the longest text; never the text itself. */
    String message() default "Write less: the words of one request may take 32,000 bytes together.";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** Adds up the words of a body, those in lists of records included. */
    final class Check implements ConstraintValidator<FitsAnEntry, Stated> {

        /** Made by the validator. */
        public Check() {}

        /** One text. */
        private record Text(Place place, int bytes) {}

        /** Where a text stands: a field of the body, or of an element of a list in it. */
        private sealed interface Place {

            record Field(String name) implements Place {}

            record Element(String list, int index, String name) implements Place {}
        }

        @Override
        public boolean isValid(Stated body, ConstraintValidatorContext context) {
            var texts = texts(body);
            if (texts.stream().mapToLong(Text::bytes).sum() <= BYTES_MAX) {
                return true;
            }
            texts.stream().max(Comparator.comparingInt(Text::bytes)).ifPresent(longest -> report(longest, context));
            return false;
        }

        private static void report(Text longest, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            var violation = context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate());
            switch (longest.place()) {
                case Place.Field(var name) -> violation.addPropertyNode(name).addConstraintViolation();
                case Place.Element(var list, var index, var name) ->
                    violation
                            .addPropertyNode(list)
                            .addPropertyNode(name)
                            .inIterable()
                            .atIndex(index)
                            .addConstraintViolation();
            }
        }

        private static List<Text> texts(Stated body) {
            var texts = new ArrayList<Text>();
            for (var field : fields(body)) {
                var value = value(body, field);
                if (field.isAnnotationPresent(Words.class) && value instanceof String text) {
                    texts.add(new Text(new Place.Field(field.getName()), bytes(text)));
                } else if (value instanceof List<?> list) {
                    texts.addAll(textsOf(field.getName(), list));
                }
            }
            return texts;
        }

        private static List<Text> textsOf(String name, List<?> list) {
            var texts = new ArrayList<Text>();
            for (int index = 0; index < list.size(); index++) {
                var element = list.get(index); // a hole in it is for another constraint to judge
                for (var field : fields(element)) {
                    if (field.isAnnotationPresent(Words.class) && value(element, field) instanceof String text) {
                        texts.add(new Text(new Place.Element(name, index, field.getName()), bytes(text)));
                    }
                }
            }
            return texts;
        }

        private static RecordComponent[] fields(@Nullable Object value) {
            var fields = value == null ? null : value.getClass().getRecordComponents();
            return fields == null ? new RecordComponent[0] : fields;
        }

        private static @Nullable Object value(Object holder, RecordComponent field) {
            try {
                var accessor = field.getAccessor();
                accessor.setAccessible(true); // bodies are known to their context alone
                return accessor.invoke(holder);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a field of a body cannot be read", e);
            }
        }

        /** As a JSON text, in UTF-8. */
        private static int bytes(String text) {
            return 2 + text.codePoints().map(Check::bytes).sum();
        }

        private static int bytes(int character) {
            if (character >= 0x10000) return 4;
            if (character >= 0x800) return 3;
            var escaped = character < ' ' || character == '"' || character == '\\';
            return escaped || character >= 0x80 ? 2 : 1;
        }
    }
}
