package org.candour.app.badinput;

/** A body that is taken, for each command; names in braces are filled by {@link Family}. */
final class Bodies {

    private static final String HEAD = """
            {"at":"{AT}","channel":"IN_PERSON",
             "lawfulBasis":{"article6":"ART6_E","article9":"ART9_H","confidentialityConsent":true},
            """;

    static final String CASE = HEAD + """
            "openedOn":"2026-09-30","function":"SOCIAL_SERVICES","purpose":"EARLY_HELP_SUPPORT",
            "referralSource":"SCHOOL","familyName":"{WORD}","familyWorkers":["{worker}"],"leadProfessional":"{worker}"}
            """;
    static final String PERSON = HEAD + """
            "familyRole":"PARENT","needed":true,"name":"{WORD}","dateOfBirth":"1988-03-02","gender":"{WORD}",
            "address":"{WORD}","contactDetails":"{WORD}"}
            """;
    static final String RELATIONSHIP = HEAD + """
            "caseId":"{case}","toPersonId":"{child}","relationship":"MOTHER","from":"2026-09-30"}
            """;
    static final String ALLOCATION = HEAD + """
            "workerId":"{worker}","allocationRole":"OVERSIGHT","leadProfessional":false,"until":"2027-09-30T00:00:00Z",
            "reasonCode":"SUPERVISION","reason":"{WORD}"}
            """;
    static final String RECIPIENT = HEAD + """
            "agencyId":"agy_0000000000000000000000sch1","roleCode":"CLASS_TEACHER","worksWith":["{child}"],
            "from":"2026-09-30","name":"{WORD}","contact":"{WORD}"}
            """;
    static final String DOCUMENT = HEAD + """
            "personIds":["{parent}","{child}"],"kind":"ASSESSMENT","subKind":"DONE","purpose":"EARLY_HELP_SUPPORT",
            "function":"SOCIAL_SERVICES","source":"OBSERVED_BY_WORKER","sourceDate":"2026-09-30","nature":"FACT",
            "origin":"OWN","keyDocument":true,"suppliedBy":"{parent}","expectsNonDisclosureTo":["{parent}"],
            "title":"{WORD}","body":"{WORD}","needStatement":"{WORD}","otherReason":"{WORD}"}
            """;
    static final String NOTICE = HEAD + """
            "personId":"{parent}","noticeVersion":"1","topics":["WHY_KEPT","WHAT_KINDS","HOW_USED",
            "HOW_WHY_WITH_WHOM_SHARED","SAFETY_AND_RETENTION","YOUR_RIGHTS"],"method":"BY_HAND",
            "givenOn":"2026-09-30","interpreter":false}
            """;
    static final String CONSULTATION = HEAD + """
            "withPersonIds":["{parent}"],"recipientIds":["{recipient}"],"shareableKinds":["ASSESSMENT_DONE"],
            "documentIds":["{document}"],"purpose":"EARLY_HELP_SUPPORT","discussed":"{WORD}","why":"{WORD}"}
            """;
    static final String EXPLANATION = HEAD + """
            "personId":"{parent}","points":["WHAT_SHARED","WHY_SHARED","WITH_WHOM","CONSEQUENCES","SECURITY",
            "ACCESS_TO_RECORDS","RIGHT_TO_WITHDRAW"],"language":"en","interpreter":false}
            """;
    static final String PRESUMPTION = HEAD + """
            "caseId":"{case}","childId":"{child}","presumption":"MOTHER"}
            """;
    static final String EVIDENCE = HEAD + """
            "caseId":"{case}","childId":"{child}","evidence":"COURT_ORDER","seenOn":"2026-09-30",
            "evidenceReference":"{WORD}"}
            """;
    static final String FORM = HEAD + """
            "personId":"{parent}","formVersion":"1","childIds":["{child}"],"pagesPresent":2,"parentalConsent":"YES",
            "approach":"YES","share":"YES","boxes":{"POLICE":"EXCLUDED"},"namedRecipientIds":["{recipient}"],
            "signaturePresent":true,"signedOn":"2026-10-01","familyName":"{WORD}","namesAndDatesAsWritten":"{WORD}",
            "address":"{WORD}","relationshipAsWritten":"{WORD}","signerName":"{WORD}"}
            """;
    static final String SCOPE = HEAD + """
            "boxesExcluded":["VOLUNTARY"],"boxesAllowed":["HOUSING"],"recipientIdsExcluded":["{recipient}"],
            "personIdsNoLongerCovered":["{child}"],"words":"{WORD}"}
            """;
    static final String WITHDRAWAL = HEAD + """
            "personId":"{parent}","kinds":["APPROACH","SHARE"],"words":"{WORD}"}
            """;
    static final String LETTER = HEAD + """
            "sentOn":"2026-10-01","letter":"{WORD}"}
            """;
    static final String SHARE = HEAD + """
            "recipientId":"{recipient}","documentIds":["{document}"],"redactedDocumentIds":["{document}"],
            "purpose":"EARLY_HELP_SUPPORT","relevance":[{"documentId":"{document}","text":"{WORD}"}],
            "needStatement":"{WORD}","recipientName":"{WORD}","redactionReasons":"{WORD}"}
            """;
    static final String CHECK = HEAD + """
            "recipientId":"{recipient}","documentIds":["{document}"],"purpose":"EARLY_HELP_SUPPORT",
            "relevanceFor":["{document}"],"needStated":true}
            """;
    static final String CLOCK = HEAD + """
            "instant":"{LATER}"}
            """;
    static final String FILING = HEAD.strip().replaceAll(",$", "}");
    static final String SCAN = HEAD + "\"pages\":2}";

    private Bodies() {}
}
