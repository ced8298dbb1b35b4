package org.nearedge.app.analyse;

import java.util.List;
import java.util.Map;
import org.nearedge.library.Reference;
import org.nearedge.library.Target;
import org.nearedge.process.Crop;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.Spectrum;

/** A reference's spectrum as one that is analysed: what a model says of it beside what is true. */
public final class RecordSpectrum {
    /** What a data set says of its format that was made of a record. */
    public static final String FORMAT = "reference";

    private RecordSpectrum() {}

    /** As it is opened. */
    public static SpectrumSource source(Reference record) throws InputException {
        return new SpectrumSource(record.id(), null, List.of(dataset(record)), truth(record), record.sigma());
    }

    /** Opens it in Analyse, as far as its bands go, with the record's PDOS as the truth. */
    public static void open(Reference record, AnalyseModel analyse) throws InputException {
        analyse.add(record.id(), null, List.of(dataset(record)), truth(record), record.sigma(), record.edge());
    }

    static Dataset dataset(Reference record) throws InputException {
        Spectrum usable = record.spectrum();
        if (record.edgeTop() != null && record.edgeTop() < usable.axis().last()) {
            usable = new Crop(usable.axis().first(), record.edgeTop()).apply(usable);
        }
        EnergyAxis axis = usable.axis();
        Metadata told = Metadata.of(Map.of(
                Metadata.PROVENANCE, "computed reference", "structure", record.structure(), "site", record.site()));
        return Dataset.ordered(
                record.id(),
                FORMAT,
                List.of(DataAxis.uniform("Energy", "eV", axis.first(), axis.step(), axis.size())),
                Samples.of(usable.toArray()),
                told,
                List.of());
    }

    /** At the broadening of the models; null where the PDOS does not go far enough. */
    private static Pdos truth(Reference record) {
        try {
            return Target.pdos(record);
        } catch (InputException e) {
            return null;
        }
    }
}
