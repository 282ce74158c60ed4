package org.candour.kernel.access;

import java.util.List;
import java.util.Set;
import org.candour.kernel.CaseId;
import org.candour.kernel.DocumentId;
import org.candour.kernel.PersonId;
import org.candour.kernel.http.Caller;
import org.jspecify.annotations.Nullable;

/** What somebody asks to look at. Each sort of look has its own access event. */
public sealed interface Look {

    /** Who asks. */
    Caller caller();

    /** Why; absent when none was stated, which is refused first (PURPOSE_MISSING). */
    @Nullable
    AccessPurpose purpose();

    /**
     * One record, or a part of it: {@code RecordAccessed} or {@code AccessRefused}.
     *
     * @param caseId    the case; absent when the id asked for leads to none
     * @param view      the code of what is shown, for example {@code SHARING_TRAIL}
     * @param scope     the field codes shown
     * @param people    whose words are in it; a person not of this case is not opened
     * @param documents the documents shown
     * @param asAt      the past instant or position asked for, as it was asked
     */
    record AtRecord(
            Caller caller,
            @Nullable AccessPurpose purpose,
            @Nullable CaseId caseId,
            String view,
            List<String> scope,
            Set<PersonId> people,
            Set<DocumentId> documents,
            @Nullable String asAt)
            implements Look {

        /** Copies the collections. */
        public AtRecord {
            scope = List.copyOf(scope);
            people = Set.copyOf(people);
            documents = Set.copyOf(documents);
        }
    }

    /**
     * A page of a list over many cases: {@code RecordsListed}, naming the cases shown. Candidates without standing are
     * left out of what is granted.
     *
     * @param list       the list's code, for example {@code CASELOAD}
     * @param filters    the filter codes, never words
     * @param candidates the cases a view proposes, at most {@link #CANDIDATES_MAX}
     */
    record AtList(
            Caller caller, @Nullable AccessPurpose purpose, String list, List<String> filters, Set<CaseId> candidates)
            implements Look {

        /** The most rows one decision covers. */
        public static final int CANDIDATES_MAX = 200;

        /** @throws IllegalArgumentException when there are more candidates than one decision covers */
        public AtList {
            filters = List.copyOf(filters);
            candidates = Set.copyOf(candidates);
            if (candidates.size() > CANDIDATES_MAX) {
                throw new IllegalArgumentException("one decision covers at most " + CANDIDATES_MAX + " rows");
            }
        }
    }

    /**
     * The log itself: {@code LogSearched}. No words are opened.
     *
     * @param filters the filter codes, never words
     * @param count   how many entries were found
     */
    record AtLog(Caller caller, @Nullable AccessPurpose purpose, List<String> filters, long count) implements Look {

        /** Copies the filters. */
        public AtLog {
            filters = List.copyOf(filters);
        }
    }
}
