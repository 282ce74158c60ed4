package org.candour.lab.demo;

import java.io.PrintStream;
import org.candour.lab.demo.Api.Answer;

/** Tells what was asked, what was decided and why, and where it stands in the log; remembers what went otherwise. */
final class Story {

    private final PrintStream out;
    private int surprises;
    private long newest = -1;

    Story(PrintStream out) {
        this.out = out;
    }

    /** A heading with the day it is. */
    void day(String when, String what) {
        out.printf("%n%s  %s%n", when, what);
    }

    /** A sentence between the acts. */
    void say(String text) {
        out.println("    " + text);
    }

    /** An act that should be accepted. */
    Answer accepted(String act, Answer answer) {
        newest = Math.max(newest, answer.reached());
        if (answer.status() == 201 || answer.status() == 200) {
            out.printf("  + %s%s%n", act, at(answer));
        } else {
            surprise(act, answer);
        }
        return answer;
    }

    /** An act that should be refused with that code. */
    Answer refused(String act, String code, Answer answer) {
        newest = Math.max(newest, answer.reached());
        if (answer.text("code").equals(code)) {
            out.printf(
                    "  - %s%n      refused, %s (%s): %s%s%n",
                    act, code, answer.text("requirement"), answer.text("title"), at(answer));
        } else {
            surprise(act, answer);
        }
        return answer;
    }

    /** Something that must hold. */
    void check(String what, boolean holds) {
        if (holds) {
            say(what);
        } else {
            surprises++;
            out.println("  ! NOT SO: " + what);
        }
    }

    /** The last position of the log that an answer has told of, -1 before there was one. */
    long newest() {
        return newest;
    }

    /** How many acts went otherwise than they should. */
    int surprises() {
        return surprises;
    }

    private void surprise(String act, Answer answer) {
        surprises++;
        out.printf("  ! %s%n      UNEXPECTED %d %s%n", act, answer.status(), answer.body());
    }

    private static String at(Answer answer) {
        return answer.position() < 0 ? "" : "  [position " + answer.position() + "]";
    }
}
