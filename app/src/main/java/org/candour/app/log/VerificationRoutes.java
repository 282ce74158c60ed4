package org.candour.app.log;

import org.candour.app.CandourSettings;
import org.candour.kernel.http.AuditClass;
import org.candour.kernel.http.Audited;
import org.candour.ledger.engine.verification.BackgroundVerification;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the log still is what was written, as this process last read it. */
@RestController
final class VerificationRoutes {

    private final BackgroundVerification verification;
    private final String contact;

    VerificationRoutes(BackgroundVerification verification, CandourSettings settings) {
        this.verification = verification;
        this.contact = settings.log().contact();
    }

    /** What the last reading of the whole log found, and how old that is; 200 whatever it found. */
    @GetMapping(path = "/v1/log/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    @Audited(AuditClass.OPEN)
    VerificationAnswer verification() {
        return VerificationAnswer.of(verification.state(), contact);
    }
}
