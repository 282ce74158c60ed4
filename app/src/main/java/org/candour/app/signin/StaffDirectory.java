package org.candour.app.signin;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.app.StartRefusedException;
import org.candour.kernel.Staff;
import org.candour.kernel.WorkerId;

/** Who works here, as the council's file says. Read once at start: a change needs a restart. */
public final class StaffDirectory implements Staff {

    private final Map<WorkerId, StaffMember> byWorker = new LinkedHashMap<>();
    private final Map<SignInName, StaffMember> bySignIn = new HashMap<>();

    /**
     * A directory of these people.
     *
     * @throws StartRefusedException when two share a worker id or a sign-in, since one would act as the other
     */
    public StaffDirectory(List<StaffMember> staff) {
        for (var member : staff) {
            StaffMember sameId = byWorker.put(member.worker(), member);
            StaffMember sameSignIn = bySignIn.put(new SignInName(member.issuer(), member.subject()), member);
            if (sameId != null || sameSignIn != null) {
                throw new StartRefusedException(
                        "The staff directory gives " + member.worker() + " a worker id or a sign-in that another has.");
            }
        }
    }

    @Override
    public boolean knows(WorkerId worker) {
        return byWorker.containsKey(worker);
    }

    /** Who signs in as {@code subject} at {@code issuer}; empty for somebody who does not work here. */
    public Optional<StaffMember> signedInAs(String issuer, String subject) {
        return Optional.ofNullable(bySignIn.get(new SignInName(issuer, subject)));
    }

    /** The member of staff with that id; empty for one who has left the directory. */
    public Optional<StaffMember> find(WorkerId worker) {
        return Optional.ofNullable(byWorker.get(worker));
    }

    /** Everybody, in the order of the file. */
    public Collection<StaffMember> everybody() {
        return List.copyOf(byWorker.values());
    }

    private record SignInName(String issuer, String subject) {}
}
