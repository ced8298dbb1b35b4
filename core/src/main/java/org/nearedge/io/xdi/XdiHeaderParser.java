package org.nearedge.io.xdi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version line, fields, user comments, header end, labels. A fault of the header is told and never stops the reading: the
 * numbers below it are still good.
 */
final class XdiHeaderParser {
    /** Comment signs that are read; XDI itself knows only the first. */
    private static final String SIGNS = "#;%*!";

    static final Pattern VERSION_LINE =
            Pattern.compile("[" + SIGNS + "]+[ \t]*XDI/(\\d+(?:\\.\\d+){0,2})(.*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern FIELD = Pattern.compile("(" + XdiField.NAME + "):(.*)");
    private static final Pattern FIELDS_END = Pattern.compile("/{3,}");
    private static final Pattern HEADER_END = Pattern.compile("-{3,}");
    private static final Pattern REMARK = Pattern.compile("Describe\\.Column\\.(\\d{1,4}):(.*)");

    private final XdiHeader header = new XdiHeader();
    private final List<Integer> ignored = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();
    private String lastIgnored = "";
    private boolean ended;

    private XdiHeaderParser() {}

    /** @param lines of the file; the first is a version line */
    static XdiHeader parse(List<String> lines) {
        XdiHeaderParser parser = new XdiHeaderParser();
        parser.version(lines.get(0));
        int at = 1;
        while (at < lines.size() && isComment(lines.get(at)) && !parser.ended) {
            parser.line(body(lines.get(at)), at + 1);
            at++;
        }
        if (parser.ended) {
            at = parser.labels(lines, at);
        } else {
            parser.header.notices.add("the header has no end line of dashes");
            parser.header.labels = List.of(XdiLines.words(parser.lastIgnored));
        }
        parser.header.dataStart = at;
        parser.tell();
        return parser.header;
    }

    static boolean isComment(String line) {
        String trimmed = XdiLines.trim(line);
        return !trimmed.isEmpty() && SIGNS.indexOf(trimmed.charAt(0)) >= 0;
    }

    private static String body(String line) {
        return XdiLines.trim(line).substring(1);
    }

    private void version(String line) {
        Matcher first = VERSION_LINE.matcher(XdiLines.trim(line));
        if (first.matches()) {
            header.version = first.group(1);
            header.applications = List.of(XdiLines.words(first.group(2)));
            if (!header.version.matches("1(\\..*)?")) {
                header.notices.add("is XDI version " + header.version + ", read by the rules of version 1.0");
            }
        }
        if (!line.startsWith("#")) {
            header.notices.add("comments begin with " + XdiLines.trim(line).charAt(0) + " where XDI wants #");
        }
    }

    private void line(String body, int number) {
        String text = XdiLines.trim(body);
        if (HEADER_END.matcher(text).matches()) {
            ended = true;
        } else if (header.comments != null) {
            header.comments.add(comment(body));
        } else if (FIELDS_END.matcher(text).matches()) {
            header.comments = new ArrayList<>();
        } else if (!text.isEmpty()) {
            field(text, number);
        }
    }

    /** No more than one leading space and the trailing white space of a comment may be taken away. */
    private static String comment(String body) {
        return XdiLines.trim("." + (body.startsWith(" ") ? body.substring(1) : body))
                .substring(1);
    }

    private void field(String text, int number) {
        Matcher field = FIELD.matcher(text);
        if (field.matches()) {
            lastIgnored = "";
            if (header.put(field.group(1), XdiLines.trim(field.group(2)))) {
                repeated.add(field.group(1));
            }
            return;
        }
        ignored.add(number);
        lastIgnored = text;
        Matcher remark = REMARK.matcher(text);
        if (remark.matches()) {
            header.remarks.put(Integer.valueOf(remark.group(1)), XdiLines.trim(remark.group(2)));
        }
    }

    private int labels(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && (lines.get(at).isBlank() || isComment(lines.get(at)))) {
            String text = isComment(lines.get(at)) ? XdiLines.trim(body(lines.get(at))) : "";
            if (!text.isEmpty() && header.labels.isEmpty()) {
                header.labels = List.of(XdiLines.words(text));
            } else if (!text.isEmpty()) {
                header.notices.add("line " + (at + 1) + " is a second line of labels and was ignored");
                return skipComments(lines, at);
            }
            at++;
        }
        return at;
    }

    private static int skipComments(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && isComment(lines.get(at))) {
            at++;
        }
        return at;
    }

    private void tell() {
        if (!ignored.isEmpty()) {
            header.notices.add(ignored.size() + " header lines are not of the form Family.Key: value and were ignored ("
                    + XdiTable.lineNumbers(ignored) + ")");
        }
        if (!repeated.isEmpty()) {
            String some = String.join(", ", repeated.subList(0, Math.min(5, repeated.size())));
            header.notices.add("fields appear more than once and their last value was taken: " + some);
        }
        if (header.comments != null && header.comments.isEmpty()) {
            header.comments = null;
        }
    }
}
