package org.candour.app.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A receipt says where what was recorded can be read: that address exists, and answers whoever works with the family. */
class ReceiptAddressTest extends BadInput {

    static Stream<CommandRow> rows() {
        return CommandRow.all().stream();
    }

    static Stream<UploadRow> uploads() {
        return UploadRow.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_address_in_the_receipt_of_a_command_can_be_read(CommandRow row) {
        assertCanBeRead(send(ask(row, body(row))));
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void the_address_in_the_receipt_of_a_file_can_be_read(UploadRow row) {
        assertCanBeRead(send(upload(row, Form.of(row))));
    }

    private void assertCanBeRead(Answer receipt) {
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        var address = receipt.headers().firstValue("Location").orElseThrow();
        assertThat(receipt.json().at("/links/self").asString()).isEqualTo(address);

        var atLeast = address + "?atLeast=" + receipt.json().path("position").asLong();
        var read = send(as("priya", Ask.of("GET", atLeast).with("X-Purpose", "EARLY_HELP_SUPPORT")));
        assertThat(read.status()).as("%s: %s", address, read.text()).isEqualTo(200);
    }
}
