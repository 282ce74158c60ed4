package org.candour.query;

import java.util.Map;
import org.candour.kernel.http.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Renders problems as far as these tests look at them. */
@RestControllerAdvice
final class ProblemAdvice {

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> render(ProblemException e) {
        return ResponseEntity.status(e.problem().status())
                .body(Map.of("code", e.problem().code(), "title", e.problem().title()));
    }
}
