package org.candour.app.clock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.candour.app.Profiles;
import org.candour.command.http.CommandEdge;
import org.candour.command.http.Receipt;
import org.candour.command.http.Sending;
import org.candour.command.http.Stated;
import org.candour.command.operations.SetRehearsalClock;
import org.candour.kernel.Channel;
import org.candour.kernel.LawfulBasis;
import org.candour.kernel.Role;
import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.Audited;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The clock of a rehearsal; these addresses do not exist outside the profile {@code rehearsal}. */
@RestController
@Profile(Profiles.REHEARSAL)
final class RehearsalRoutes {

    private static final String CLOCK = "/rehearsal/clock";

    private final RehearsalClock clock;
    private final CommandEdge edge;

    RehearsalRoutes(RehearsalClock clock, CommandEdge edge) {
        this.clock = clock;
        this.edge = edge;
    }

    /** What time it is in the rehearsal. */
    @GetMapping(path = CLOCK, produces = MediaType.APPLICATION_JSON_VALUE)
    @Audited(AuditClass.OPEN)
    ClockReading now() {
        return new ClockReading(clock.instant());
    }

    /**
     * Sets the clock of the rehearsal, forward only; it stands there until it is set again. Answered once this process's clock
     * stands there.
     */
    @PutMapping(path = CLOCK, produces = MediaType.APPLICATION_JSON_VALUE)
    @Audited(value = AuditClass.COMMAND, roles = Role.OPERATOR, emits = "operations.RehearsalClockSet")
    Mono<ResponseEntity<Receipt>> set(Sending sending, @Valid @RequestBody SetRehearsalClockBody body) {
        return edge.plain(sending, body)
                .answer(intake -> SetRehearsalClock.to(body.instant(), intake.circumstances()), CLOCK)
                .doOnNext(accepted -> clock.follow(body.instant()));
    }

    /** What time it is, UTC. */
    record ClockReading(Instant instant) {}

    /** The body of {@code PUT /rehearsal/clock}. */
    record SetRehearsalClockBody(
            @Nullable Instant at,
            @Nullable Channel channel,
            @Nullable LawfulBasis lawfulBasis,
            @NotNull Instant instant)
            implements Stated {}
}
