package org.nearedge.io.msa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nearedge.io.text.LineCursor;
import org.nearedge.spectrum.InputException;

/** The keyword lines of a file up to {@code #SPECTRUM}. */
final class MsaHeader {
    private final List<MsaKeyword> keywords = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private int spectrumLine;

    /** The cursor stands before the first line, and on the {@code #SPECTRUM} line afterwards. */
    static MsaHeader read(LineCursor lines) throws InputException {
        MsaHeader header = new MsaHeader();
        while (lines.next()) {
            String line = lines.line().strip();
            if (!line.startsWith("#")) {
                if (!line.isEmpty() && header.notices.isEmpty()) {
                    header.notices.add("line " + lines.number() + " in the header has no keyword and was left out");
                }
                continue;
            }
            MsaKeyword keyword = MsaKeyword.parse(line, lines.number());
            if (keyword.is("SPECTRUM")) {
                header.spectrumLine = lines.number();
                return header;
            }
            if (keyword.is("ENDOFDATA")) {
                break;
            }
            header.keywords.add(keyword);
        }
        throw lines.fault(
                "the file ends without a line '#SPECTRUM', so there are no data", "copy or export the file again");
    }

    List<MsaKeyword> keywords() {
        return keywords;
    }

    List<String> notices() {
        return notices;
    }

    int spectrumLine() {
        return spectrumLine;
    }

    /** The first keyword of a name. */
    Optional<MsaKeyword> find(String name) {
        return keywords.stream().filter(k -> k.is(name)).findFirst();
    }

    /** Value of a keyword; empty if it is missing or blank. */
    String text(String name) {
        return find(name).map(MsaKeyword::value).orElse("");
    }

    OptionalDouble number(String name) {
        return find(name).map(MsaKeyword::number).orElse(OptionalDouble.empty());
    }

    /** Place of a keyword for complaints; the {@code #SPECTRUM} line if it is missing. */
    int line(String name) {
        return find(name).map(MsaKeyword::line).orElse(spectrumLine);
    }

    /** Repeated titles are one title that was too long for a line. */
    String title() {
        StringBuilder title = new StringBuilder();
        for (MsaKeyword keyword : keywords) {
            if (keyword.is("TITLE")) {
                title.append(title.length() > 0 && !keyword.value().isEmpty() ? " " : "")
                        .append(keyword.value());
            }
        }
        return title.toString();
    }
}
