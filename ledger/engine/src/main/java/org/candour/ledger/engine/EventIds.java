package org.candour.ledger.engine;

/** How events get the id that their entry carries. */
@FunctionalInterface
public interface EventIds {

    /** The identifier that Axon gave the message. */
    EventIds OF_MESSAGE = (messageId, event, index) -> messageId;

    /**
     * The id of one event.
     *
     * @param messageId the identifier that Axon gave the message
     * @param event     the event itself
     * @param index     its place among the events of one append, from 0
     */
    String eventId(String messageId, Object event, int index);
}
