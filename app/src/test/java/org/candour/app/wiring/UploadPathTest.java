package org.candour.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import org.candour.app.RunningApp;
import org.candour.command.http.Upload;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Slot;
import org.candour.ledger.engine.LogReader;
import org.candour.ledger.engine.verification.BackgroundVerification;
import org.candour.vault.KeyState;
import org.candour.vault.Swept;
import org.candour.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A file from the sender to the vault and the log, at the sizes that scans have. */
class UploadPathTest extends RunningApp {

    private static final String PRIYA = "wrk_2vtq22bd75189rbvv5sb0xj4kp";
    private static final String BASIS = "\"lawfulBasis\":{\"article6\":\"ART6_E\",\"confidentialityConsent\":false}";
    private static final String CASE = """
            {"openedOn":"2026-09-30","function":"SOCIAL_SERVICES","purpose":"EARLY_HELP_SUPPORT",
             "referralSource":"SCHOOL","familyName":"Zephyrine","familyWorkers":["%s"],"leadProfessional":"%s",%s}""".formatted(PRIYA, PRIYA, BASIS);
    private static final String PERSON =
            "{\"familyRole\":\"PARENT\",\"needed\":true,\"name\":\"Zephyrine\"," + BASIS + "}";
    private static final String DOCUMENT = """
            {"personIds":["%s"],"kind":"CONTACT","purpose":"EARLY_HELP_SUPPORT","function":"SOCIAL_SERVICES",
             "source":"OBSERVED_BY_WORKER","sourceDate":"2026-09-30","nature":"FACT","origin":"OWN",
             "keyDocument":false,"title":"A call","body":"What was said","needStatement":"Why",""" + BASIS + "}";

    private static final KeyOwner NOBODY = new KeyOwner("per_" + "7".repeat(26));

    @Autowired
    private Vault vault;

    @Autowired
    private VaultSweep sweep;

    @Autowired
    private LogReader log;

    @Autowired
    private BackgroundVerification verification;

    @Test
    void a_scan_of_many_megabytes_is_taken() {
        upload(pdf(20_000_000), MediaType.APPLICATION_PDF).expectStatus().isCreated();
    }

    @Test
    void a_file_over_the_limit_is_refused_as_too_large() {
        upload(pdf((int) Upload.BYTES_MAX + 1), MediaType.APPLICATION_PDF)
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void a_scan_that_is_not_what_it_says_is_refused() {
        upload(pdf(100), MediaType.IMAGE_PNG)
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("FILE_UNSAFE");
        upload("MZ, a program".getBytes(StandardCharsets.US_ASCII), MediaType.APPLICATION_PDF)
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TYPE_NOT_ALLOWED");
    }

    @Test
    void a_sweep_leaves_what_the_log_names_and_removes_what_it_does_not() throws IOException {
        upload(pdf(100), MediaType.APPLICATION_PDF).expectStatus().isCreated();
        vault.sealer().createKey(NOBODY);
        vault.sealer().sealFile(NOBODY, new Slot("x"), new ByteArrayInputStream(pdf(100)), 1_000);
        var inTwoDays = InstantSource.system().instant().plus(Duration.ofDays(2));

        await().until(() -> verification.state() instanceof BackgroundVerification.State.Verified);
        var swept = sweep.sweep(inTwoDays).orElseThrow();

        assertThat(swept.keys().removed()).isPositive();
        assertThat(swept.keys().kept()).isPositive();
        assertThat(swept.files().removed()).isPositive();
        assertThat(swept.files().kept()).isPositive();
        assertThat(vault.keys().state(NOBODY)).isEqualTo(KeyState.NONE);
        assertThat(sweep.sweep(inTwoDays)).hasValue(new VaultSweep.Result(new Swept(0, 0), new Swept(0, 0)));
    }

    @Test
    void nothing_is_swept_while_the_log_is_not_verified() {
        var unsure = new VaultSweep(vault, log, () -> false, InstantSource.system());

        assertThat(unsure.sweep(InstantSource.system().instant())).isEmpty();
    }

    private WebTestClient.ResponseSpec upload(byte[] file, MediaType said) {
        var form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(file), said).filename("scan.pdf");
        return signedInAs("priya")
                .post()
                .uri("/v1/documents/" + document() + "/files")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(form.build())
                .exchange();
    }

    private String document() {
        var caseId = made("/v1/cases", CASE, "cas_");
        var person = made("/v1/cases/" + caseId + "/people", PERSON, "per_");
        return made("/v1/cases/" + caseId + "/documents", DOCUMENT.formatted(person), "doc_");
    }

    private String made(String path, String body, String prefix) {
        var answer = String.valueOf(signedInAs("priya")
                .post()
                .uri(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        int start = answer.indexOf('"' + prefix) + 1;
        return answer.substring(start, answer.indexOf('"', start));
    }

    private static byte[] pdf(int bytes) {
        var content = new byte[bytes];
        Arrays.fill(content, (byte) ' ');
        var head = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }
}
