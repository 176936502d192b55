package steppe.report;

import java.util.List;

/** A table on a page, in a frame of its own that scrolls where the page is narrow. The first cell of a row names it. */
final class HtmlTable {
    private HtmlTable() {}

    /** @param rows as many cells each as there are columns */
    static void write(Html page, String caption, List<String> columns, List<List<String>> rows) {
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption)
                .open("table")
                .element("caption", caption)
                .open("thead")
                .open("tr");
        columns.forEach(column -> page.element("th", column, "scope", "col"));
        page.close().close().open("tbody");
        for (var row : rows) {
            page.open("tr").element("th", row.get(0), "scope", "row");
            row.stream().skip(1).forEach(cell -> cell(page, cell));
            page.close();
        }
        page.close().close().close();
    }

    private static void cell(Html page, String words) {
        if (words.matches("[+\u2212-]?[\\d.,]+( ?%)?")) {
            page.element("td", words, "class", "number");
        } else {
            page.element("td", words);
        }
    }
}
