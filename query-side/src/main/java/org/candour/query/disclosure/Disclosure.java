package org.candour.query.disclosure;

import java.io.InputStream;
import org.candour.kernel.KeyOwner;
import org.candour.kernel.Opener;
import org.candour.kernel.RefusalCode;
import org.candour.kernel.access.AccessOutcome.Granted;
import org.candour.kernel.access.DisclosurePermit;
import org.candour.kernel.http.Problem;
import org.candour.kernel.http.ProblemException;
import org.candour.kernel.http.TransportCode;
import org.candour.query.view.StoredFile;
import org.candour.query.view.ViewJson;
import org.candour.query.view.Word;
import org.jspecify.annotations.Nullable;

/**
 * One look that was granted: it opens the words it covers, for one answer. It waits for the key store, so it is used where
 * threads may wait.
 */
public final class Disclosure {

    private final Granted granted;
    private final DisclosurePermit permit;
    private final Opener opener;

    Disclosure(Granted granted, Opener opener) {
        this.granted = granted;
        this.permit = granted.permit();
        this.opener = opener;
    }

    /** Whether words of {@code owner} are covered. */
    public boolean covers(KeyOwner owner) {
        return granted.owners().contains(owner);
    }

    /** The words, or why they are not shown; absent when there never were any. */
    public @Nullable Shown show(@Nullable Word word) {
        if (word == null) {
            return null;
        }
        if (!covers(word.place().owner())) {
            return Shown.Withheld.NOT_COVERED;
        }
        return switch (opener.open(permit, word.sealed(), word.place())) {
            case Opener.Opened.Words words -> new Shown.Words(ViewJson.tree(words.json()));
            case Opener.Opened.Destroyed() -> Shown.Gone.DESTROYED;
            case Opener.Opened.Foreign() -> Shown.Withheld.ALTERED;
        };
    }

    /**
     * A file that is stored apart, as a stream of plain bytes that the caller closes.
     *
     * @throws ProblemException {@code RECORD_NOT_AVAILABLE} when the file is not covered or not the one that was stored
     *     for this place, {@code DISPOSED} when its key was destroyed
     */
    public InputStream open(StoredFile file) {
        if (!covers(file.place().owner())) {
            throw Problem.of(TransportCode.RECORD_NOT_AVAILABLE).asException();
        }
        return switch (opener.openFile(permit, file.sealed(), file.place())) {
            case Opener.OpenedFile.Plain plain -> plain.bytes();
            case Opener.OpenedFile.Destroyed() ->
                throw Problem.of(RefusalCode.DISPOSED).asException();
            case Opener.OpenedFile.Foreign() ->
                throw Problem.of(TransportCode.RECORD_NOT_AVAILABLE).asException();
        };
    }
}
