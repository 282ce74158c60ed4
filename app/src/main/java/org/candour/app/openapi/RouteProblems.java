package org.candour.app.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.app.http.Route;
import org.candour.command.http.Marked;
import org.candour.command.http.Sending;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.TransportCode;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which codes a route can answer with: of the transport by what it takes, and of its command by the rules. */
final class RouteProblems {

    private static final String FILE = "refusals.yaml";
    private static final String BODY = "Body";

    /** What is told as a record that is not available, so that nobody learns whether there is one. */
    private static final Set<RefusalCode> UNTOLD = EnumSet.of(RefusalCode.NOT_ALLOCATED, RefusalCode.REFERENCE_UNKNOWN);

    /** The question about a share is answered with these, never refused with them. */
    private static final String QUESTION = "CheckSharing";

    private final Map<String, List<String>> byCommand;

    private RouteProblems(Map<String, List<String>> byCommand) {
        this.byCommand = byCommand;
    }

    static RouteProblems read() {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            return new RouteProblems(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the program comes with " + FILE, e);
        }
    }

    /** The refusals of the command that the route takes; none for a read. */
    Set<RefusalCode> refusals(HandlerMethod handler) {
        var told = EnumSet.noneOf(RefusalCode.class);
        Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterType().getSimpleName())
                .filter(name -> name.endsWith(BODY))
                .map(name -> name.substring(0, name.length() - BODY.length()))
                .filter(command -> !command.equals(QUESTION))
                .flatMap(command -> byCommand.getOrDefault(command, List.of()).stream())
                .map(RefusalCode::valueOf)
                .filter(code -> !UNTOLD.contains(code))
                .forEach(told::add);
        return told;
    }

    /** The answers of the transport that the route can give. */
    Set<TransportCode> transport(Route route, HandlerMethod handler) {
        var codes = EnumSet.of(
                TransportCode.MALFORMED,
                TransportCode.METHOD_NOT_ALLOWED,
                TransportCode.NOT_ACCEPTABLE,
                TransportCode.SERVER_FAULT);
        if (!route.open()) {
            codes.addAll(EnumSet.of(TransportCode.LOG_UNAVAILABLE, TransportCode.KEYS_UNAVAILABLE));
        }
        codes.add(
                !route.open() && has(handler, PathVariable.class)
                        ? TransportCode.RECORD_NOT_AVAILABLE
                        : TransportCode.NOT_FOUND);
        if (RouteDescription.READS.contains(route.audit())) {
            codes.add(TransportCode.VIEW_BEHIND);
        }
        if (route.audit() == AuditClass.COMMAND) {
            ofCommand(handler, codes);
        }
        return codes;
    }

    private static void ofCommand(HandlerMethod handler, Set<TransportCode> codes) {
        codes.addAll(EnumSet.of(
                TransportCode.UNKNOWN_FIELD,
                TransportCode.TOO_LARGE,
                TransportCode.TYPE_NOT_ALLOWED,
                TransportCode.IDEMPOTENCY_KEY_MISSING,
                TransportCode.IDEMPOTENCY_KEY_REUSED,
                TransportCode.CONTENDED,
                TransportCode.OUTCOME_UNKNOWN));
        if (parameters(handler)
                .anyMatch(parameter -> parameter.getParameterType() == Sending.class
                        && parameter.hasParameterAnnotation(Marked.class))) {
            codes.addAll(EnumSet.of(TransportCode.STALE, TransportCode.IF_MATCH_MISSING));
        }
    }

    /** Refusals that come from the edge, whatever the command: who asks, why, when, and what was sent along. */
    static Set<RefusalCode> ofTheEdge(Route route, HandlerMethod handler) {
        var codes = EnumSet.noneOf(RefusalCode.class);
        if (!route.open()) {
            codes.add(RefusalCode.NOT_SIGNED_IN);
        }
        if (!route.roles().isEmpty()) {
            codes.add(RefusalCode.ROLE_NOT_ALLOWED);
        }
        if (RouteDescription.READS.contains(route.audit()) && route.audit() != AuditClass.OVERSIGHT) {
            codes.addAll(EnumSet.of(RefusalCode.PURPOSE_MISSING, RefusalCode.PURPOSE_MISMATCH));
        }
        if (route.audit() == AuditClass.WORDS) {
            codes.add(RefusalCode.DISPOSED);
        }
        if (route.audit() == AuditClass.COMMAND) {
            codes.add(RefusalCode.DATE_INVALID);
        }
        if (parameters(handler).anyMatch(parameter -> FilePart.class.isAssignableFrom(parameter.getParameterType()))) {
            codes.add(RefusalCode.FILE_UNSAFE);
        }
        return codes;
    }

    private static boolean has(HandlerMethod handler, Class<PathVariable> annotation) {
        return parameters(handler).anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }

    private static Stream<MethodParameter> parameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters());
    }
}
