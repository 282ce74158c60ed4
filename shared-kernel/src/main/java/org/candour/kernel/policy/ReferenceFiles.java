package org.candour.kernel.policy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candour.kernel.AgencyId;
import org.candour.kernel.calendar.WorkingDays;
import org.candour.kernel.consent.Box;
import org.candour.kernel.consent.ConsentMethod;
import org.candour.kernel.consent.FormMeaning;
import org.candour.kernel.consent.NoticeTopic;
import org.candour.kernel.sharing.Category;
import org.candour.kernel.sharing.Ground;

/** Reads the shipped data files, which stand beside this class, and refuses one that lacks a value. */
final class ReferenceFiles {

    private static final List<String> PACKS = List.of("leaflet-strict", "england-2026-09-30");
    private static final List<String> NOTICES = List.of("1", "2");
    private static final List<String> FORMS = List.of("1", "2");
    private static final String MAP_VERSION = "1";
    private static final String HOLIDAYS_VERSION = "1";

    ReferenceData load(String deciding) {
        var packs = byKey(PACKS, this::pack);
        var notices = byKey(NOTICES, this::notice);
        for (var pack : packs.values()) {
            if (!notices.containsKey(pack.noticeVersion())) {
                throw new IllegalStateException("pack " + pack.id() + " asks for a notice that is not shipped");
            }
        }
        return new ReferenceData(
                Objects.requireNonNull(packs.get(deciding), deciding),
                packs,
                notices,
                byKey(FORMS, this::form),
                agencies(categories()),
                MAP_VERSION,
                workingDays(),
                HOLIDAYS_VERSION);
    }

    private PolicyPack pack(String id) {
        var file = new File("pack-" + id);
        return new PolicyPack(
                file.text("id"),
                file.text("title"),
                LocalDate.parse(file.text("effectiveFrom")),
                Set.copyOf(file.list("grounds", Ground::valueOf)),
                file.text("noticeVersion"),
                file.number("evidenceWorkingDays"),
                file.number("reviewMonths"),
                file.number("copyWorkingDays"),
                file.number("retentionYears"),
                file.number("coverHoursMax"));
    }

    private Notice notice(String version) {
        var file = new File("notice-" + version);
        var topics = new EnumMap<NoticeTopic, String>(NoticeTopic.class);
        for (var topic : NoticeTopic.values()) {
            topics.put(topic, file.text(topic.name()));
        }
        return new Notice(file.text("version"), file.text("language"), file.text("title"), topics, file.sha256());
    }

    private FormVersion form(String version) {
        var file = new File("form-" + version);
        return new FormVersion(
                file.text("version"),
                FormMeaning.valueOf(file.text("meaning")),
                ConsentMethod.valueOf(file.text("method")),
                file.number("pages"));
    }

    Map<Category, List<Box>> categories() {
        var file = new File("agency-map-" + MAP_VERSION);
        var map = new EnumMap<Category, List<Box>>(Category.class);
        for (var category : Category.values()) {
            map.put(category, file.list(category.name(), Box::valueOf));
        }
        return map;
    }

    private Map<AgencyId, Agency> agencies(Map<Category, List<Box>> categories) {
        var file = new File("agencies-" + MAP_VERSION);
        var agencies = new HashMap<AgencyId, Agency>();
        for (var id : file.keys()) {
            var cells = file.text(id).split("\\|", -1);
            var category = Category.valueOf(cells[1].strip());
            var own = boxes(cells[2].strip());
            var agencyId = new AgencyId(id);
            agencies.put(
                    agencyId,
                    new Agency(
                            agencyId,
                            cells[0].strip(),
                            category,
                            own.isEmpty() ? categories.getOrDefault(category, List.of()) : own));
        }
        return agencies;
    }

    private static List<Box> boxes(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(",")).map(Box::valueOf).toList();
    }

    private WorkingDays workingDays() {
        var file = new File("bank-holidays-" + HOLIDAYS_VERSION);
        var days = file.keys().stream()
                .filter(key -> !key.equals("until"))
                .map(LocalDate::parse)
                .collect(Collectors.toUnmodifiableSet());
        return new WorkingDays(days, LocalDate.parse(file.text("until")));
    }

    private static <V> Map<String, V> byKey(List<String> keys, Function<String, V> read) {
        return keys.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), read));
    }

    /** One properties file, read whole, so that its digest is that of its bytes. */
    private static final class File {

        private final String name;
        private final byte[] bytes;
        private final Properties values = new Properties();

        File(String name) {
            this.name = name + ".properties";
            try (var in = ReferenceFiles.class.getResourceAsStream(this.name)) {
                if (in == null) {
                    throw new IllegalStateException("the reference file " + this.name + " is missing");
                }
                bytes = in.readAllBytes();
                values.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Set<String> keys() {
            return new TreeSet<>(values.stringPropertyNames());
        }

        String text(String key) {
            var value = values.getProperty(key);
            if (value == null) {
                throw new IllegalStateException("the reference file " + name + " says nothing of " + key);
            }
            return value;
        }

        int number(String key) {
            return Integer.parseInt(text(key));
        }

        <T> List<T> list(String key, Function<String, T> read) {
            var value = text(key);
            return value.isBlank()
                    ? List.of()
                    : Arrays.stream(value.split(","))
                            .map(String::strip)
                            .map(read)
                            .toList();
        }

        String sha256() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every JDK has SHA-256", e);
            }
        }
    }
}
