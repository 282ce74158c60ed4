package org.candour.kernel.http;

/** Answers of the transport, which are no refusals and never events: how the request was made, not what it asked. */
public enum TransportCode {
    MALFORMED(400, "The request cannot be read."),
    UNKNOWN_FIELD(400, "The request has a field that is not known here, or that the server sets."),
    IDEMPOTENCY_KEY_MISSING(400, "Send an Idempotency-Key, a UUID of version 4 or 7."),
    RECORD_NOT_AVAILABLE(404, "There is no such record, or it is not yours to see."),
    NOT_FOUND(404, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "This address does not take that method."),
    NOT_ACCEPTABLE(406, "This address does not answer in that form."),
    IN_PROGRESS(409, "The same request is still being answered."),
    CONTENDED(409, "Others are deciding about the same record right now; try again."),
    IDEMPOTENCY_KEY_SPENT(409, "This key belongs to a record whose words were destroyed."),
    STALE(412, "Something changed since you looked."),
    TOO_LARGE(413, "The request is larger than this address takes."),
    TYPE_NOT_ALLOWED(415, "This address does not take that type of content."),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used with another request body."),
    IF_MATCH_MISSING(428, "Send If-Match with the ETag of what you saw."),
    TOO_MANY_REQUESTS(429, "Too many requests; wait a little."),
    SERVER_FAULT(500, "Something broke here; it is not what you sent."),
    LOG_UNAVAILABLE(503, "The log cannot be written now, so nothing is shown or recorded."),
    OUTCOME_UNKNOWN(503, "It is not known whether this was recorded; send it again with the same key."),
    VIEW_BEHIND(503, "The view has not reached that position yet."),
    KEYS_UNAVAILABLE(503, "The key store does not answer.");

    private final int status;
    private final String sentence;

    TransportCode(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What it tells the caller, in plain English. */
    public String sentence() {
        return sentence;
    }
}
