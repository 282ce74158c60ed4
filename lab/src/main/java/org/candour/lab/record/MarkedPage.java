package org.candour.lab.record;

/**
 * Where a Markdown page keeps the result of the last run: between two lines. What else the page says is whoever's who wrote
 * it.
 *
 * @param begin the line above the result
 * @param end   the line below it
 */
public record MarkedPage(String begin, String end) {

    /**
     * The page with {@code result} in the place of the one it has.
     *
     * @throws IllegalArgumentException when the page has no place for one
     */
    public String with(String result, String page) {
        var from = page.indexOf(begin);
        var to = page.indexOf(end);
        if (from < 0 || to < from) throw new IllegalArgumentException("The page has no place for the result: " + begin);
        return page.substring(0, from + begin.length()) + "\n" + result + page.substring(to);
    }
}
