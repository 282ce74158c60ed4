package org.candour.query;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Opener;
import org.candour.kernel.PermitException;
import org.candour.kernel.Sealed;
import org.candour.kernel.SealedFile;
import org.candour.kernel.access.DisclosurePermit;

/** Opens every value at the place it was sealed for, to "words of" and its field, and remembers that it did. */
public final class RecordingOpener implements Opener {

    /** What every file holds. */
    public static final String FILE = "hello world";

    private final List<String> order;
    private final Set<KeyOwner> destroyed = new HashSet<>();

    /** @param order where "opened" and the field is noted when it happens */
    public RecordingOpener(List<String> order) {
        this.order = order;
    }

    /** From now on nothing of {@code owner} opens. */
    public void destroy(KeyOwner owner) {
        destroyed.add(owner);
    }

    @Override
    public Opened open(DisclosurePermit permit, Sealed value, Place expected) {
        order.add("opened " + expected.field());
        if (!permit.opens(expected.owner(), Instant.now())) {
            throw new PermitException("not covered");
        }
        if (destroyed.contains(expected.owner())) {
            return new Opened.Destroyed();
        }
        return value.slot().equals(expected.slot()) && value.owner().equals(expected.owner())
                ? new Opened.Words("\"words of " + expected.field() + "\"")
                : new Opened.Foreign();
    }

    @Override
    public OpenedFile openFile(DisclosurePermit permit, SealedFile file, Place expected) {
        order.add("opened " + expected.field());
        if (destroyed.contains(expected.owner())) {
            return new OpenedFile.Destroyed();
        }
        return file.slot().equals(expected.slot())
                ? new OpenedFile.Plain(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)))
                : new OpenedFile.Foreign();
    }
}
