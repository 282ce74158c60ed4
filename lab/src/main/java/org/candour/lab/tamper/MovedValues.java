package org.candour.lab.tamper;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.candour.kernel.AccessId;
import org.candour.kernel.Actor;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Opener.Opened;
import org.candour.kernel.Opener.Place;
import org.candour.kernel.Sealed;
import org.candour.kernel.Slot;
import org.candour.kernel.access.AccessOutcome;
import org.candour.kernel.access.AccessPurpose;
import org.candour.kernel.access.DisclosurePermit;
import org.candour.vault.KeyEncryptionKey;
import org.candour.vault.PlantedVault;
import org.candour.vault.Vault;
import org.candour.vault.VaultSettings;

/**
 * F10 k outside the log: a sealed value of one person stands where another's is expected, or in another field, command or
 * version, with its label or under a new one. None may open, and each must still open where it belongs.
 */
final class MovedValues {

    private static final String TYPE = "casework.PersonAdded";

    private final Run run;
    private final String uri;
    private final KeyEncryptionKey kek;

    MovedValues(Run run, String uri) {
        this.run = run;
        this.uri = uri;
        Path file = run.folder("wrapping-key.json");
        this.kek = KeyEncryptionKey.file(file);
    }

    /** What seals and opens: the vault, or the one with a defect. */
    private interface Safe {
        Sealed seal(KeyOwner owner, Slot slot, String json);

        Opened open(Sealed value, Place expected);
    }

    Outcome inTheVault(int cases) {
        var settings = VaultSettings.of(uri, "f10_keys", uri, "f10_files", kek);
        try (var vault = Vault.open(settings)) {
            for (var person = 0; person < 2; person++) vault.sealer().createKey(owner(person));
            return move(cases, new Safe() {
                @Override
                public Sealed seal(KeyOwner owner, Slot slot, String json) {
                    return vault.sealer().seal(owner, slot, json);
                }

                @Override
                public Opened open(Sealed value, Place expected) {
                    return vault.opener().open(permit(), value, expected);
                }
            });
        }
    }

    /** X17: associated data without the owner. */
    Outcome withoutTheOwner(int cases, MongoDatabase database) {
        var planted = new PlantedVault(database, kek);
        for (var person = 0; person < 2; person++) planted.createKey(owner(person));
        return move(cases, new Safe() {
                    @Override
                    public Sealed seal(KeyOwner owner, Slot slot, String json) {
                        return planted.seal(owner, slot, json);
                    }

                    @Override
                    public Opened open(Sealed value, Place expected) {
                        return planted.open(value, expected);
                    }
                })
                .planted("X17");
    }

    private Outcome move(int cases, Safe safe) {
        var random = run.random("moved");
        var told = new Told();
        var opened = 0;
        var tried = 0;
        for (; tried < cases && !run.overLimit(); tried++) {
            var from = new Place(owner(0), command(random), TYPE, 1, "name");
            var words = "\"Canary " + tried + "\"";
            var value = safe.seal(from.owner(), from.slot(), words);
            var to = another(from, tried, random);
            var label = random.nextBoolean() ? value : new Sealed(to.owner(), to.slot(), value.key(), value.sealed());
            var there = safe.open(label, to);
            if (!(there instanceof Opened.Foreign)) {
                opened++;
                told.add("case " + tried + ": moved from " + from.slot() + " to " + to.owner() + " and opened");
            }
            if (!safe.open(value, from).equals(new Opened.Words(words)))
                told.add("case " + tried + ": does not open where it belongs");
        }
        var fields = "found=" + (tried - opened) + " opened=" + opened;
        return new Outcome("F10", "S", "k-sealed-value-moved-in-a-view", cases, tried, fields, told.first());
    }

    // Every other value goes to another person at the very same slot: two people of one command.
    private static Place another(Place from, int number, RandomGenerator random) {
        return switch (number % 4) {
            case 0, 2 -> new Place(owner(1), from.commandKey(), from.type(), from.version(), from.field());
            case 1 -> new Place(from.owner(), command(random), from.type(), from.version(), from.field());
            default ->
                random.nextBoolean()
                        ? new Place(from.owner(), from.commandKey(), from.type(), 2, from.field())
                        : new Place(from.owner(), from.commandKey(), from.type(), 1, "address");
        };
    }

    private static KeyOwner owner(int person) {
        return new KeyOwner("per_" + "0".repeat(25) + person);
    }

    private static String command(RandomGenerator random) {
        return "cmd_%026d".formatted(random.nextLong(Long.MAX_VALUE));
    }

    private static DisclosurePermit permit() {
        return new AccessOutcome.Granted(
                        new AccessId("acc_" + "0".repeat(26)),
                        new Actor(Actor.Kind.WORKER, "wrk_" + "0".repeat(26)),
                        AccessPurpose.EARLY_HELP_SUPPORT,
                        Set.of(owner(0), owner(1)),
                        0,
                        InstantSource.system().instant())
                .permit();
    }
}
