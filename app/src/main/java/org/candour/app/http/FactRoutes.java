package org.candour.app.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.http.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Facts are not edited (R9): a try to do so is told which command records the change instead. */
@Component
final class FactRoutes {

    private static final Set<HttpMethod> EDITS = Set.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final String FACTS = "/v1/";
    private static final PathPatternParser PARSER = PathPatternParser.defaultInstance;

    /** How many commands the answer names. */
    private static final int COMMANDS_MAX = 12;

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    FactRoutes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** {@code IMMUTABLE}, naming the commands of that address; empty when the method edits nothing. */
    Optional<Problem> immutable(ServerWebExchange exchange, MethodNotAllowedException refused) {
        var path = exchange.getRequest().getPath().pathWithinApplication();
        if (!EDITS.contains(HttpMethod.valueOf(refused.getHttpMethod()))
                || !path.value().startsWith(FACTS)) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(RefusalCode.IMMUTABLE).withDetail(detail(commands(path))));
    }

    private static String detail(List<String> commands) {
        return commands.isEmpty()
                ? "Nothing at this address is ever changed."
                : "Record what changed with a command: " + String.join(", ", commands) + ".";
    }

    /** The commands at this address and one step below it, as their patterns: what was typed is not repeated. */
    private List<String> commands(PathContainer path) {
        return posts().filter(post -> post.matches(path) || isBelow(post, path))
                .map(post -> "POST " + post.getPatternString())
                .distinct()
                .sorted()
                .limit(COMMANDS_MAX)
                .toList();
    }

    private static boolean isBelow(PathPattern post, PathContainer path) {
        var text = post.getPatternString();
        int slash = text.lastIndexOf('/');
        return slash > 0 && PARSER.parse(text.substring(0, slash)).matches(path);
    }

    private Stream<PathPattern> posts() {
        return mapping.getObject().getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(route -> route.getPatternsCondition().getPatterns().stream());
    }
}
