package org.candour.ledger.engine.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Answers that one local server does not give, as a standalone server, a router and a sharded cluster gave them. */
class SetRulesTest {

    @Test
    void refuses_a_server_without_a_replica_set() {
        var standalone = Document.parse("{\"isWritablePrimary\": true, \"maxWireVersion\": 17, \"ok\": 1}");

        assertThatExceptionOfType(StartUpRefusedException.class)
                .isThrownBy(() -> SetRules.requireSet(standalone))
                .withMessageContaining("replSet");
    }

    @Test
    void accepts_a_router_and_refuses_a_log_that_it_spreads_over_shards() {
        var router = Document.parse("{\"isWritablePrimary\": true, \"msg\": \"isdbgrid\", \"ok\": 1}");

        assertThatCode(() -> SetRules.requireSet(router)).doesNotThrowAnyException();
        assertThatCode(() -> SetRules.requireWhole(Document.parse("{\"sharded\": false, \"ns\": \"a_log.blocks\"}")))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(StartUpRefusedException.class)
                .isThrownBy(
                        () -> SetRules.requireWhole(Document.parse("{\"sharded\": true, \"ns\": \"a_log.blocks\"}")))
                .withMessageContaining("a_log.blocks")
                .withMessageContaining("sharded");
    }
}
