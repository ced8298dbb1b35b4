package org.nearedge.io.dm;

import java.util.ArrayList;
import java.util.List;

/**
 * How the value of a tag is laid out, worked out from the type words that stand before it. Words are: a simple code;
 * 15 (struct), 0, fields, then (0, code) a field; 18 (bytes of text), length; 20 (array), the element's words, count.
 *
 * @param kind what it is as a whole
 * @param elements simple types of a simple value or of one struct; the element's of an array of simple values
 * @param bytes length of the whole value
 * @param next index of the first word after this layout's
 */
record Layout(Kind kind, List<Element> elements, long bytes, int next) {
    enum Kind {
        SIMPLE,
        STRUCT,
        TEXT,
        ARRAY
    }

    private static final int STRUCT_CODE = 15;
    private static final int TEXT_CODE = 18;
    private static final int ARRAY_CODE = 20;
    private static final int NESTING = 8;

    /** @throws IllegalArgumentException with a reason to tell the user if the words make no type */
    static Layout of(long[] words) {
        return of(words, 0, 0);
    }

    private static Layout of(long[] words, int at, int depth) {
        long code = word(words, at);
        if (depth > NESTING) {
            throw new IllegalArgumentException("nests a type more than " + NESTING + " deep");
        }
        if (code == ARRAY_CODE) {
            Layout element = of(words, at + 1, depth + 1);
            long count = word(words, element.next);
            List<Element> elements = element.kind == Kind.SIMPLE ? element.elements : List.of();
            return new Layout(Kind.ARRAY, elements, times(count, element.bytes), element.next + 1);
        }
        if (code == TEXT_CODE) {
            return new Layout(Kind.TEXT, List.of(), times(word(words, at + 1), 1), at + 2);
        }
        if (code == STRUCT_CODE) {
            return struct(words, at);
        }
        Element element = element(code);
        return new Layout(Kind.SIMPLE, List.of(element), element.bytes(), at + 1);
    }

    private static Layout struct(long[] words, int at) {
        long fields = word(words, at + 2);
        if (fields < 0 || fields > words.length) {
            throw new IllegalArgumentException("declares a struct of " + fields + " fields");
        }
        List<Element> elements = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < fields; i++) {
            Element element = element(word(words, at + 4 + 2 * i));
            elements.add(element);
            bytes += element.bytes();
        }
        return new Layout(Kind.STRUCT, elements, bytes, at + 3 + 2 * (int) fields);
    }

    private static Element element(long code) {
        Element element = Element.of(code);
        if (element == null) {
            throw new IllegalArgumentException("has the type code " + code + ", which the format does not know");
        }
        return element;
    }

    private static long word(long[] words, int at) {
        if (at >= words.length) {
            throw new IllegalArgumentException("has a type that breaks off after " + words.length + " words");
        }
        return words[at];
    }

    private static long times(long count, long bytes) {
        if (count < 0 || bytes != 0 && count > Long.MAX_VALUE / bytes) {
            throw new IllegalArgumentException("declares an array of " + count + " elements");
        }
        return count * bytes;
    }
}
