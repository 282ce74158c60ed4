package org.candour.vault;

import java.time.Instant;
import java.util.Set;
import org.candour.kernel.AccessId;
import org.candour.kernel.Actor;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Opener.Place;
import org.candour.kernel.access.AccessOutcome;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.DisclosurePermit;

/** Who and where in these tests. */
final class Family {

    static final KeyOwner CHILD = new KeyOwner("per_" + "0".repeat(25) + "1");
    static final KeyOwner FATHER = new KeyOwner("per_" + "0".repeat(25) + "2");
    static final KeyOwner CASE = new KeyOwner("cas_" + "0".repeat(25) + "3");

    static final Place CHILD_NAME = new Place(CHILD, command(1), "casework.PersonAdded", 1, "name");

    private Family() {}

    static String command(int number) {
        return "cmd_" + "0".repeat(24) + String.format("%02d", number);
    }

    static KeyOwner person(int number) {
        return new KeyOwner("per_" + String.format("%026d", number));
    }

    static DisclosurePermit permit(Instant at, KeyOwner... owners) {
        return new AccessOutcome.Granted(
                        new AccessId("acc_" + "0".repeat(26)),
                        new Actor(Actor.Kind.WORKER, "wrk_" + "0".repeat(26)),
                        AccessPurpose.EARLY_HELP_SUPPORT,
                        Set.of(owners),
                        7,
                        at)
                .permit();
    }
}
