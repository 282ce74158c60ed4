package org.candour.kernel;

/**
 * Where a sealed value belongs: command, event type, event version and field. With the owner it is the associated data of
 * the sealing, so a value moved anywhere else does not open.
 *
 * @param value for example {@code cmd_…/casework.PersonAdded/1/name}
 */
public record Slot(String value) {

    /** The place of {@code field} in the event {@code type} of the command whose key is {@code commandKey}. */
    public static Slot of(String commandKey, String type, int version, String field) {
        return new Slot(commandKey + '/' + type + '/' + version + '/' + field);
    }

    /** Whether this is field {@code field} of an event {@code type}, whatever the command. */
    public boolean isField(String type, int version, String field) {
        return value.endsWith('/' + type + '/' + version + '/' + field);
    }

    /** The slot as text. */
    @Override
    public String toString() {
        return value;
    }
}
