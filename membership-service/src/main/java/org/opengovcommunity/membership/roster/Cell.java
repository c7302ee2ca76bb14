package org.opengovcommunity.membership.roster;

import java.util.regex.Pattern;

/**
 * A cell of a roster. A spreadsheet takes what begins with one of some signs for a formula and computes it, so such a text
 * is written with an apostrophe before it, which reading takes off again.
 */
final class Cell {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final String MARK = "'";

    private Cell() {}

    static String write(String text) {
        return FORMULA.matcher(text).matches() ? MARK + text : text;
    }

    static String read(String cell) {
        String rest = cell.startsWith(MARK) ? cell.substring(MARK.length()) : cell;
        return FORMULA.matcher(rest).matches() ? rest : cell;
    }
}
