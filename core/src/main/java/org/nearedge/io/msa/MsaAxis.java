package org.nearedge.io.msa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nearedge.io.text.EnergyOrder;
import org.nearedge.io.text.EnergyUnit;
import org.nearedge.io.text.PrintedDigits;
import org.nearedge.io.text.UniformFit;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.InputException;

/**
 * The axis of a file, and the intensities in its order, ascending.
 *
 * <p>OFFSET is the x value of the first point and XPERCHAN the step, as in HyperSpy. CHOFFSET is the number, counted
 * from 0, of the channel whose x is zero (example files of the standard: OFFSET 520.13, XPERCHAN 3.1, CHOFFSET -168);
 * it follows from the other two and is used only where OFFSET is missing. Where x is listed (XY), it is the truth: the
 * header is taken for it if it gives every x within half of its last printed digit, and is told to be wrong if not.
 */
final class MsaAxis {
    private final String subject;
    private final MsaHeader header;
    private final List<String> notices = new ArrayList<>();
    private final OptionalDouble offset;
    private final OptionalDouble step;
    private String unit;
    private final String name;
    private DataAxis axis;
    private double[][] signals;

    MsaAxis(String subject, MsaHeader header, MsaColumns columns, PrintedDigits digits, boolean listed)
            throws InputException {
        this.subject = subject;
        this.header = header;
        this.signals = columns.signals();
        this.step = header.number("XPERCHAN");
        this.offset = offset();
        this.unit = unit();
        this.name = header.text("XLABEL").isEmpty() ? "Energy" : header.text("XLABEL");
        if (columns.x() == null) {
            count(columns.signals()[0].length);
        } else {
            follow(columns, digits, listed);
        }
    }

    DataAxis axis() {
        return axis;
    }

    double[][] signals() {
        return signals;
    }

    List<String> notices() {
        return notices;
    }

    private OptionalDouble offset() {
        OptionalDouble given = header.number("OFFSET");
        OptionalDouble zero = header.number("CHOFFSET");
        if (zero.isEmpty() || step.isEmpty()) {
            return given;
        }
        double implied = -zero.getAsDouble() * step.getAsDouble();
        if (given.isEmpty()) {
            notices.add("OFFSET is missing: " + implied + " was worked out from CHOFFSET and XPERCHAN");
            return OptionalDouble.of(implied);
        }
        // Programs count from 0 or from 1 and round to a channel; a CHOFFSET of 0 often stands for none.
        boolean agrees = Math.abs(implied - given.getAsDouble()) <= 2 * Math.abs(step.getAsDouble());
        if (!agrees && zero.getAsDouble() != 0) {
            notices.add("line " + header.line("CHOFFSET") + ": CHOFFSET puts the first channel at " + implied
                    + ", OFFSET at " + given.getAsDouble() + "; OFFSET was followed");
        }
        return given;
    }

    private String unit() {
        String units = header.text("XUNITS");
        Optional<String> energy = EnergyUnit.in(units)
                .or(() -> units.isEmpty() ? EnergyUnit.in(header.text("XLABEL")) : Optional.empty());
        if (energy.isPresent()) {
            return energy.get();
        }
        if (units.isEmpty() && header.text("SIGNALTYPE").equalsIgnoreCase("ELS")) {
            notices.add("XUNITS is missing: eV was assumed, because SIGNALTYPE is ELS");
            return "eV";
        }
        if (units.isEmpty()) {
            notices.add("XUNITS is missing, so there is no energy axis: write '#XUNITS : eV' into the header");
        }
        return units;
    }

    private void count(int points) throws InputException {
        if (step.isEmpty() && header.text("XPERCHAN").isEmpty()) {
            notices.add("XPERCHAN is missing, so there is no energy axis");
            axis = DataAxis.uniform("Channel", "", 0, 1, points);
            return;
        }
        double width = required(step, "XPERCHAN");
        if (width == 0) {
            throw fault("XPERCHAN", "is 0, so the energy never rises");
        }
        if (offset.isEmpty() && header.text("OFFSET").isEmpty()) {
            notices.add("OFFSET is missing: 0 was assumed for the first channel");
        }
        double first = header.text("OFFSET").isEmpty() ? offset.orElse(0) : required(offset, "OFFSET");
        if (width > 0) {
            axis = DataAxis.uniform(name, unit, first, width, points);
            return;
        }
        axis = DataAxis.uniform(name, unit, first + (points - 1) * width, -width, points);
        double[][] turned = new double[signals.length][points];
        for (int i = 0; i < signals.length; i++) {
            for (int k = 0; k < points; k++) {
                turned[i][k] = signals[i][points - 1 - k];
            }
        }
        signals = turned;
    }

    private double required(OptionalDouble value, String keyword) throws InputException {
        if (value.isEmpty()) {
            throw fault(keyword, "'" + header.text(keyword) + "' is no number");
        }
        return value.getAsDouble();
    }

    private void follow(MsaColumns columns, PrintedDigits digits, boolean listed) throws InputException {
        double[] x = columns.x();
        if (!listed && isExactly(x)) {
            axis = DataAxis.uniform(name, unit, offset.getAsDouble(), step.getAsDouble(), x.length);
            return;
        }
        EnergyOrder order = new EnergyOrder(x, columns.lines());
        double[] energies = order.energies();
        if (energies.length == 0) {
            throw new InputException(
                    subject, "line " + columns.lines()[0], "has no finite x in any row after it", "check the x column");
        }
        notices.addAll(order.notices());
        double[][] ordered = new double[signals.length][];
        for (int i = 0; i < signals.length; i++) {
            ordered[i] = order.apply(signals[i]);
        }
        signals = ordered;
        Optional<UniformFit> declared = declared(x.length)
                .filter(line -> !listed && energies.length == x.length && line.reproduces(energies, digits));
        Optional<UniformFit> fit = listed || declared.isPresent() ? declared : UniformFit.of(energies, digits);
        if (!listed
                && declared.isEmpty()
                && energies.length > 1
                && step.isPresent()
                && header.number("OFFSET").isPresent()) {
            notices.add("OFFSET " + offset.getAsDouble() + " and XPERCHAN " + step.getAsDouble()
                    + " do not give the listed x, from " + energies[0] + " to " + energies[energies.length - 1]
                    + "; the listed x was followed");
        }
        axis = fit.map(line -> DataAxis.uniform(name, unit, line.first(), line.step(), energies.length))
                .orElseGet(() -> DataAxis.listed(name, unit, energies));
    }

    private boolean isExactly(double[] x) {
        boolean exact = offset.isPresent() && step.isPresent() && step.getAsDouble() > 0;
        for (int i = 0; i < x.length && exact; i++) {
            exact = x[i] == offset.getAsDouble() + i * step.getAsDouble();
        }
        return exact;
    }

    /** The axis of the header, ascending. */
    private Optional<UniformFit> declared(int points) {
        if (offset.isEmpty() || step.isEmpty() || step.getAsDouble() == 0) {
            return Optional.empty();
        }
        double first = offset.getAsDouble();
        double width = step.getAsDouble();
        return Optional.of(
                width > 0 ? new UniformFit(first, width) : new UniformFit(first + (points - 1) * width, -width));
    }

    private InputException fault(String keyword, String reason) {
        return new InputException(
                subject, "line " + header.line(keyword), keyword + " " + reason, "correct the header");
    }
}
