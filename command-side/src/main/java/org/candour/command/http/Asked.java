package org.candour.command.http;

import java.util.function.Function;
import org.candour.command.CandourCommand;
import org.candour.command.Commands;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * A request that came in at the {@link CommandEdge} and waits to be told which command it is.
 *
 * @param <F> what the command is made from: an {@link Intake}, and what the edge found or stored for it
 */
public final class Asked<F> {

    private final Sending sending;
    private final Commands commands;
    private final Scheduler waiting;
    private final Reading<F> reading;

    Asked(Sending sending, Commands commands, Scheduler waiting, Reading<F> reading) {
        this.sending = sending;
        this.commands = commands;
        this.waiting = waiting;
        this.reading = reading;
    }

    /** Finds or makes what the command is made from, then goes on; on a thread that may wait. */
    @FunctionalInterface
    interface Reading<F> {

        ResponseEntity<Receipt> read(Function<F, ResponseEntity<Receipt>> then) throws Exception;
    }

    /**
     * Sends one command and answers with its receipt, or fails with the problem of its refusal.
     *
     * @param command makes it
     * @param self    the address at which what it makes or changes can be read
     */
    public <C extends CandourCommand> Mono<ResponseEntity<Receipt>> answer(
            Function<F, C> command, Function<C, String> self) {
        return Mono.fromCallable(() -> reading.read(from -> send(command.apply(from), self)))
                .subscribeOn(waiting);
    }

    /** The same where the address was known before the command. */
    public Mono<ResponseEntity<Receipt>> answer(Function<F, ? extends CandourCommand> command, String self) {
        return answer(command::apply, made -> self);
    }

    private <C extends CandourCommand> ResponseEntity<Receipt> send(C command, Function<C, String> self) {
        var answer = commands.send(command, sending.ifMatch(), sending.caller().traceId());
        return Responses.of(answer, command, self.apply(command));
    }
}
