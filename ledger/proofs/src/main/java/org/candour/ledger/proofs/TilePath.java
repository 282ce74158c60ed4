package org.candour.ledger.proofs;

import java.util.ArrayDeque;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Where a tile of hashes, or a bundle of entries, stands below a log's prefix (C2SP tlog-tiles):
 * {@code tile/<level>/<index>[.p/<width>]} or {@code tile/entries/<index>[.p/<width>]}, the index in groups of three
 * digits, all but the last after an {@code x}. Tile {@code index} of level {@code level} holds the roots of the subtrees
 * of 256^level leaves from number 256·index on.
 *
 * @param level from 0 to {@value #LEVEL_MAX}, or {@value #ENTRIES} for a bundle of entries
 * @param index zero-based from the left
 * @param width how many of the tile's {@value #WIDTH} places are filled; a full tile is immutable
 */
public record TilePath(int level, long index, int width) {

    /** Hashes in a full tile, entries in a full bundle. */
    public static final int WIDTH = 256;

    /** Levels of the tree that one tile spans. */
    public static final int HEIGHT = 8;

    /** The highest level of tiles: a tree of 2^63 leaves needs no other. */
    public static final int LEVEL_MAX = 7;

    /** The {@code level} of entry bundles. */
    public static final int ENTRIES = -1;

    private static final long GROUP = 1_000;
    private static final int GROUP_DIGITS = 3;

    /** The longest path that is read, in characters. */
    private static final int PATH_CHARACTERS_MAX = 64;

    private static final Pattern FORM =
            Pattern.compile("tile/(entries|[0-7])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** @throws MalformedException for a level, index or width that no tile has */
    public TilePath {
        Strict.require(level >= ENTRIES && level <= LEVEL_MAX, "a tile's level", "from 0 to 7, or entries", level + "");
        Strict.require(index >= 0 && index <= indexMax(level), "a tile's index", "within 2^63 leaves", index + "");
        Strict.require(width >= 1 && width <= WIDTH, "a tile's width", "from 1 to 256", width + "");
    }

    /** The last tile of the largest tree. Two shifts, because one by 64 would be none. */
    private static long indexMax(int level) {
        return hashes(level, Long.MAX_VALUE) >> HEIGHT;
    }

    /** How many complete subtrees of that level's size, hence hashes (or entries), a tree has. */
    private static long hashes(int level, long size) {
        return size >> (HEIGHT * Math.max(level, 0));
    }

    /**
     * Reads a path.
     *
     * @throws MalformedException for any other spelling, among them a width of 256 and needless groups of zeros
     */
    public static TilePath parse(String path) {
        var parts = FORM.matcher(path);
        var expected = "tile/level/x001/x234/067 with .p/width for a partial one";
        Strict.require(path.length() <= PATH_CHARACTERS_MAX && parts.matches(), "a tile's path", expected, path);
        var level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        var index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        var width = parts.group(3) == null ? WIDTH : Integer.parseInt(parts.group(3));
        var tile = new TilePath(level, index, width);
        Strict.require(tile.path().equals(path), "a tile's path", tile.path(), path);
        return tile;
    }

    /** The path below the log's prefix, without a leading slash. */
    public String path() {
        var groups = new ArrayDeque<String>();
        var rest = index;
        groups.addFirst(digits(rest));
        while ((rest /= GROUP) > 0) groups.addFirst("x" + digits(rest));
        var name = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + name + "/" + String.join("/", groups) + (full() ? "" : ".p/" + width);
    }

    private static String digits(long number) {
        var digits = Long.toString(GROUP + number % GROUP);
        return digits.substring(digits.length() - GROUP_DIGITS);
    }

    /** Whether all places are filled, so that the tile never changes again. */
    public boolean full() {
        return width == WIDTH;
    }

    /** Whether this is a bundle of entries and not a tile of hashes. */
    public boolean isEntries() {
        return level == ENTRIES;
    }

    /** Position of the first leaf under this tile or bundle. */
    public long firstLeaf() {
        return (index << HEIGHT) << (HEIGHT * Math.max(level, 0));
    }

    /** How many places of that tile a tree of {@code size} leaves fills: 0 when it has no such tile. */
    public static int widthIn(int level, long index, long size) {
        var hashes = hashes(level, size);
        return index >= Math.ceilDiv(hashes, WIDTH) ? 0 : (int) Math.min(hashes - index * WIDTH, WIDTH);
    }

    /**
     * The tile that holds, or computes, the root of complete subtree {@code index} of 2^{@code height} leaves.
     *
     * @param size leaves of the tree, which tells the tile's width; the subtree lies within them
     * @throws MalformedException when it does not
     */
    public static TilePath holding(int height, long index, long size) {
        var within = height >= 0 && index >= 0 && index < size >> height;
        Strict.require(within, "a subtree", "within size " + size, "number " + index + " of height " + height);
        var level = height / HEIGHT;
        var tile = index >> (HEIGHT - height % HEIGHT);
        return new TilePath(level, tile, widthIn(level, tile, size));
    }

    /** All tiles of hashes of a tree of {@code size} leaves, from the leaves up; only the last of a level is partial. */
    public static Stream<TilePath> ofTree(long size) {
        return IntStream.rangeClosed(0, LEVEL_MAX).boxed().flatMap(level -> ofLevel(level, size));
    }

    /** The tiles of one level, or {@link #ENTRIES} for the bundles, from the left; only the last is partial. */
    public static Stream<TilePath> ofLevel(int level, long size) {
        return between(level, 0, size);
    }

    /** All bundles of entries of a tree of {@code size} leaves; only the last is partial. */
    public static Stream<TilePath> entriesOfTree(long size) {
        return ofLevel(ENTRIES, size);
    }

    /** The tiles of hashes that became full while a tree grew: what a log that grows writes, from the leaves up. */
    public static Stream<TilePath> completedBetween(long from, long to) {
        return IntStream.rangeClosed(0, LEVEL_MAX)
                .boxed()
                .flatMap(level -> between(level, from, to))
                .filter(TilePath::full);
    }

    /** The tiles of one level that a tree of {@code to} leaves fills further than one of {@code from} leaves. */
    private static Stream<TilePath> between(int level, long from, long to) {
        var begin = hashes(level, from) / WIDTH;
        var end = Math.ceilDiv(hashes(level, to), WIDTH);
        return LongStream.range(begin, end).mapToObj(index -> new TilePath(level, index, widthIn(level, index, to)));
    }

    /** The path. */
    @Override
    public String toString() {
        return path();
    }
}
