package org.nearedge.process.fit.shape;

import java.util.ArrayList;
import java.util.List;

/** A sum of shapes, a value. */
public record ShapeModel(List<Term> terms) {
    /** More terms than this are never told apart. */
    public static final int MOST_TERMS = 16;

    public static final ShapeModel EMPTY = new ShapeModel(List.of());

    public ShapeModel {
        if (terms == null || terms.size() > MOST_TERMS) {
            throw new IllegalArgumentException("a model has up to " + MOST_TERMS + " terms");
        }
        terms = List.copyOf(terms);
    }

    public ShapeModel with(int index, Term term) {
        List<Term> other = new ArrayList<>(terms);
        other.set(index, term);
        return new ShapeModel(other);
    }

    public ShapeModel added(Term term) {
        List<Term> other = new ArrayList<>(terms);
        other.add(term);
        return new ShapeModel(other);
    }

    public ShapeModel without(int index) {
        List<Term> other = new ArrayList<>(terms);
        other.remove(index);
        return new ShapeModel(other);
    }

    /** {@code Gaussian 2}: the shape, and a number where it stands several times. */
    public String name(int index) {
        Shape shape = terms.get(index).shape();
        long same = terms.stream().filter(t -> t.shape() == shape).count();
        long before =
                terms.subList(0, index).stream().filter(t -> t.shape() == shape).count();
        return same > 1 ? shape.title() + " " + (before + 1) : shape.title();
    }

    public int freeParameters() {
        int free = 0;
        for (Term term : terms) {
            for (int p = 0; p < term.settings().size(); p++) {
                free += term.isFree(p) ? 1 : 0;
            }
        }
        return free;
    }
}
