package org.candour.app.http;

import com.mongodb.MongoException;
import java.util.List;
import java.util.stream.Collectors;
import org.candour.kernel.FilesUnavailableException;
import org.candour.kernel.KeysUnavailableException;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.ProblemException;
import org.candour.kernel.http.TransportCode;
import org.candour.ledger.engine.AppendRefusedException;
import org.candour.ledger.engine.BlockRefusedException;
import org.candour.ledger.engine.BrokenLogException;
import org.candour.ledger.engine.EntryTooLargeException;
import org.candour.ledger.engine.OutcomeUnknownException;
import org.candour.ledger.engine.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;

/** Which problem each failure is. What is not known here is a fault of ours and says nothing about itself. */
final class Problems {

    /** From here on to {@link #SERVER_FAULT} a status says that the request is at fault. */
    private static final int CLIENT_FAULT = 400;

    private static final int SERVER_FAULT = 500;

    private Problems() {}

    /** The problem of the first failure that is known here, from the outermost to what caused it. */
    static Problem of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return Problem.of(TransportCode.SERVER_FAULT);
    }

    private static @Nullable Problem known(Throwable failure) {
        return switch (failure) {
            case ProblemException stated -> stated.problem();
            case KeysUnavailableException away ->
                Problem.of(TransportCode.KEYS_UNAVAILABLE).retryAfter(1);
            case FilesUnavailableException away ->
                Problem.of(TransportCode.KEYS_UNAVAILABLE, "The store of sealed files does not answer.")
                        .retryAfter(1);
            case OutcomeUnknownException unknown ->
                Problem.of(TransportCode.OUTCOME_UNKNOWN).retryAfter(1);
            case StoreUnavailableException away ->
                Problem.of(TransportCode.LOG_UNAVAILABLE).retryAfter(1);
            case AppendRefusedException full ->
                full.reason() == AppendRefusedException.Reason.TOO_LARGE
                        ? Problem.of(TransportCode.TOO_LARGE)
                        : Problem.of(TransportCode.LOG_UNAVAILABLE).retryAfter(1);
            // Of any other store than the blocks, which says what it means itself: a view, a checkpoint, a tile.
            case MongoException away ->
                Problem.of(TransportCode.LOG_UNAVAILABLE).retryAfter(1);
            case BlockRefusedException refused -> Problem.of(TransportCode.LOG_UNAVAILABLE);
            case BrokenLogException broken -> Problem.of(TransportCode.LOG_UNAVAILABLE);
            case EntryTooLargeException large -> Problem.of(TransportCode.TOO_LARGE);
            case AuthenticationException unknown -> Security.tokenDoesNotCount();
            case AccessDeniedException denied -> Problem.of(RefusalCode.ROLE_NOT_ALLOWED);
            case DataBufferLimitException large -> Problem.of(TransportCode.TOO_LARGE);
            case DecodingException unreadable ->
                cause(unreadable, DataBufferLimitException.class) == null
                        ? Problem.of(
                                TransportCode.MALFORMED,
                                "The body is no form of parts, is cut off, or has more parts than a form here can have.")
                        : Problem.of(TransportCode.TOO_LARGE);
            case InvalidMediaTypeException none ->
                Problem.of(TransportCode.TYPE_NOT_ALLOWED, "A part of the form says a type that is none.");
            case ResponseStatusException status -> ofStatus(status);
            default -> null;
        };
    }

    private static Problem ofStatus(ResponseStatusException failure) {
        if (cause(failure, DataBufferLimitException.class) != null) {
            return Problem.of(TransportCode.TOO_LARGE);
        }
        var json = cause(failure, JacksonException.class);
        if (json != null) {
            return JsonFaults.problem(json);
        }
        return switch (failure) {
            case WebExchangeBindException fields -> FieldFaults.problem(fields);
            case MethodNotAllowedException method ->
                Problem.of(
                        TransportCode.METHOD_NOT_ALLOWED,
                        "It takes "
                                + method.getSupportedMethods().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ".");
            case NotAcceptableStatusException form ->
                knows(TransportCode.NOT_ACCEPTABLE, form.getSupportedMediaTypes());
            case UnsupportedMediaTypeStatusException type ->
                knows(TransportCode.TYPE_NOT_ALLOWED, type.getSupportedMediaTypes());
            case ContentTooLargeException large -> Problem.of(TransportCode.TOO_LARGE);
            case MissingRequestValueException missing ->
                Problem.of(
                        TransportCode.MALFORMED,
                        "The " + missing.getLabel() + " " + missing.getName() + " is missing.");
            case ServerWebInputException input -> FieldFaults.problem(input);
            default -> byStatus(failure.getStatusCode().value());
        };
    }

    private static Problem byStatus(int status) {
        return switch (HttpStatus.resolve(status)) {
            case NOT_FOUND -> Problem.of(TransportCode.NOT_FOUND);
            case CONTENT_TOO_LARGE -> Problem.of(TransportCode.TOO_LARGE);
            case BAD_REQUEST -> Problem.of(TransportCode.MALFORMED);
            case UNSUPPORTED_MEDIA_TYPE -> Problem.of(TransportCode.TYPE_NOT_ALLOWED);
            case UNAUTHORIZED -> Problem.of(RefusalCode.NOT_SIGNED_IN);
            case null, default ->
                Problem.of(
                        status >= CLIENT_FAULT && status < SERVER_FAULT
                                ? TransportCode.MALFORMED
                                : TransportCode.SERVER_FAULT);
        };
    }

    private static Problem knows(TransportCode code, List<MediaType> types) {
        return types.isEmpty()
                ? Problem.of(code)
                : Problem.of(
                        code,
                        types.stream()
                                .map(MediaType::toString)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", ", "It knows ", ".")));
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
