package org.candour.lab.tamper;

import java.util.ArrayList;
import java.util.List;

/** What went wrong, in words: the first cases in full, the rest counted. */
final class Told {

    /** How many cases are told in full. */
    private static final int FULL_MAX = 5;

    private final List<String> first = new ArrayList<>();
    private int count;

    void add(String what) {
        if (count++ < FULL_MAX) first.add(what);
    }

    int count() {
        return count;
    }

    List<String> first() {
        return first;
    }
}
