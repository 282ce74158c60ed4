package org.candour.query.view;

import org.candour.kernel.Opener;
import org.candour.kernel.Sealed;

/**
 * A sealed value as a view keeps it: copied as it came and never opened by a projection. The place comes from the entry it
 * was read from, not from the value, so that a value moved elsewhere does not open.
 *
 * @param place  whose words, in which event and field
 * @param sealed the ciphertext
 */
public record Word(Opener.Place place, Sealed sealed) {}
