package org.candour.app.http;

import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.Audited;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Up or down, and nothing else: 200 or 503, for whoever balances between copies of the program. */
@RestController
final class HealthRoutes {

    private final ApplicationAvailability availability;

    HealthRoutes(ApplicationAvailability availability) {
        this.availability = availability;
    }

    /** Whether requests should come here: the same as {@code /health/ready}. */
    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    @Audited(AuditClass.OPEN)
    ResponseEntity<Health> health() {
        return ready();
    }

    /** Whether the program runs at all; when it is down, only a restart helps. */
    @GetMapping(path = "/health/live", produces = MediaType.APPLICATION_JSON_VALUE)
    @Audited(AuditClass.OPEN)
    ResponseEntity<Health> live() {
        return answer(availability.getLivenessState() == LivenessState.CORRECT);
    }

    /** Whether requests should come here now. */
    @GetMapping(path = "/health/ready", produces = MediaType.APPLICATION_JSON_VALUE)
    @Audited(AuditClass.OPEN)
    ResponseEntity<Health> ready() {
        return answer(availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
    }

    private static ResponseEntity<Health> answer(boolean up) {
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(up ? "up" : "down"));
    }

    /** {@code up} or {@code down}. */
    record Health(String status) {}
}
