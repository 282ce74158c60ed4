package org.candour.ledger.verifier;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a few items ahead of the one being looked at and hands them over in order: waiting and hashing overlap. */
final class Ahead {

    /** How many items are read or waiting to be looked at; bounds memory, as each may be a bundle of 16 MB. */
    private static final int ITEMS_MAX = 8;

    /** How long one item may take, in seconds: longer than any single answer may. */
    private static final int ITEM_SECONDS_MAX = 300;

    private Ahead() {}

    /** Reads one item; runs beside others. */
    interface Reader<A, B> {
        B read(A item) throws UnreadableException, FindingException;
    }

    /** Looks at one item; runs alone and in order. */
    interface Taker<B> {
        void take(B read) throws UnreadableException, FindingException;
    }

    static <A, B> void inOrder(Iterator<A> items, Reader<A, B> reader, Taker<B> taker)
            throws UnreadableException, FindingException {
        var waiting = new ArrayDeque<Future<B>>();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            while (fill(items, reader, threads, waiting)) taker.take(next(waiting.removeFirst()));
        } finally {
            threads.shutdownNow();
        }
    }

    private static <A, B> boolean fill(
            Iterator<A> items, Reader<A, B> reader, ExecutorService threads, ArrayDeque<Future<B>> waiting) {
        while (waiting.size() < ITEMS_MAX && items.hasNext()) {
            var item = items.next();
            waiting.addLast(threads.submit(() -> reader.read(item)));
        }
        return !waiting.isEmpty();
    }

    private static <B> B next(Future<B> reading) throws UnreadableException, FindingException {
        try {
            return reading.get(ITEM_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new UnreadableException("a tile took longer than " + ITEM_SECONDS_MAX + " s", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnreadableException("the check was stopped", stopped);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case FindingException finding -> throw finding;
                case UnreadableException unreadable -> throw unreadable;
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }
}
