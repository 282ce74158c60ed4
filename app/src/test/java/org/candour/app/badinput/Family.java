package org.candour.app.badinput;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A family on record with one of each thing that an address or a body can name. Its words are canaries: no refusal may
 * repeat one.
 */
final class Family {

    /** Stands in every word on record and in every request. */
    static final String CANARY = "Zephyrine";

    /** When all of it happens. */
    static final String AT = "2026-10-01T07:59:00Z";

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> ids = new HashMap<>();
    private final BiFunction<String, ObjectNode, Answer> send;

    /**
     * Brings one on record.
     *
     * @param worker who works with it and leads
     * @param send   sends a body to a path as that worker, on what was seen last
     */
    static Family of(String worker, BiFunction<String, ObjectNode, Answer> send) {
        var family = new Family(send);
        family.ids.put("worker", worker);
        family.comeOnRecord();
        return family;
    }

    private Family(BiFunction<String, ObjectNode, Answer> send) {
        this.send = send;
    }

    private void comeOnRecord() {
        make("case", "cas_", "/v1/cases", Bodies.CASE);
        make("parent", "per_", "/v1/cases/{case}/people", Bodies.PERSON);
        make("child", "per_", "/v1/cases/{case}/people", Bodies.PERSON.replace("PARENT", "CHILD"));
        take("/v1/people/{parent}/relationships", Bodies.RELATIONSHIP);
        take("/v1/people/{parent}/parental-responsibility-presumptions", Bodies.PRESUMPTION);
        make("document", "doc_", "/v1/cases/{case}/documents", Bodies.DOCUMENT);
        make("recipient", "rcp_", "/v1/cases/{case}/recipients", Bodies.RECIPIENT);
        take("/v1/cases/{case}/notices-given", Bodies.NOTICE);
        take("/v1/cases/{case}/consultations", Bodies.CONSULTATION);
        take("/v1/cases/{case}/explanations", Bodies.EXPLANATION);
        make("consent", "con_", "/v1/cases/{case}/consent-forms", Bodies.FORM);
    }

    /** The id of that thing of this family. */
    String id(String name) {
        return ids.getOrDefault(name, "no-" + name);
    }

    /** {@code text} with this family's ids in place of the names in it, such as {@code {case}}. */
    String filled(String text) {
        var full = text;
        for (var id : ids.entrySet()) {
            full = full.replace('{' + id.getKey() + '}', id.getValue());
        }
        return full;
    }

    /** {@code text} as a body, with ids for the names in it. */
    ObjectNode body(String text) {
        return (ObjectNode) JSON.readTree(filled(text).replace("{AT}", AT).replace("{WORD}", CANARY));
    }

    /** Ids of the same kinds that belong to nothing. */
    static Family none() {
        var none = new Family((path, body) -> {
            throw new AssertionError("it is not on record");
        });
        none.ids.putAll(Map.ofEntries(
                entry("case", "cas_00000000000000000000000009"),
                entry("parent", "per_00000000000000000000000009"),
                entry("child", "per_00000000000000000000000008"),
                entry("document", "doc_00000000000000000000000009"),
                entry("recipient", "rcp_00000000000000000000000009"),
                entry("consent", "con_00000000000000000000000009")));
        return none;
    }

    private void make(String name, String prefix, String path, String body) {
        ids.put(name, take(path, body).made(prefix));
    }

    private Answer take(String path, String body) {
        var answer = send.apply(filled(path), body(body));
        if (answer.status() != 201) {
            throw new AssertionError(path + " answered " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
