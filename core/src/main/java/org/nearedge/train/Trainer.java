package org.nearedge.train;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.nearedge.model.ModelBundle.Member;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.Normaliser;
import org.nearedge.model.net.Fitting;
import org.nearedge.model.net.TrainableNetwork;

/**
 * Fits an ensemble and keeps, of each member, the weights with the least validation error. The same configuration and
 * records give the same bits when one thread computes ({@code OMP_NUM_THREADS=1}).
 */
public final class Trainer {
    private final TrainingConfiguration configuration;
    private final List<Shares> shares;
    private final ModelOutput output;
    private final Normaliser normaliser;

    /** The records that one member is fitted to, and those that stop its fit. */
    public record Shares(LabelledRecords training, LabelledRecords validation) {
        public Shares {
            if (training.size() == 0 || validation.size() == 0) {
                throw new IllegalArgumentException(
                        training.size() + " training and " + validation.size() + " validation records");
            }
        }
    }

    /**
     * @param shares one after the other for the members, beginning anew after the last
     * @param known all records that may be fitted to: means and scales are theirs
     */
    public Trainer(
            TrainingConfiguration configuration, List<Shares> shares, LabelledRecords known, ModelOutput output) {
        this.configuration = configuration;
        this.shares = List.copyOf(shares);
        this.output = output;
        normaliser = Normaliser.of(
                known.input().encoded(known.inputs()), known.input().encodedSingles(), known.targets());
    }

    /**
     * An ensemble that was fitted.
     *
     * @param epochs epochs of each member at its best
     * @param errors least mean squared validation error of each member, in reduced units squared
     * @param cancelled whether it was stopped before its end
     */
    public record Fitted(
            List<Member> members, Normaliser normaliser, List<Integer> epochs, List<Double> errors, boolean cancelled) {
        public Fitted {
            members = List.copyOf(members);
            epochs = List.copyOf(epochs);
            errors = List.copyOf(errors);
        }
    }

    /**
     * @param cancelled asked often; once true, what is best so far is returned: the members that are done, or the one
     *     that is being fitted if none is
     */
    public Fitted fit(TrainingProgress.Listener listener, BooleanSupplier cancelled) {
        List<Member> members = new ArrayList<>();
        List<Integer> epochs = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        SplittableRandom seeds = new SplittableRandom(configuration.seed());
        Clock clock = new Clock(System.nanoTime());
        for (int member = 1; member <= configuration.members(); member++) {
            Best best = fitMember(member, seeds.split(), listener, cancelled, clock);
            boolean cut = cancelled.getAsBoolean();
            if (!cut || members.isEmpty()) {
                members.add(new Member(configuration.architecture(), best.weights));
                epochs.add(best.epoch);
                errors.add(best.error);
            }
            if (cut) {
                return new Fitted(members, normaliser, epochs, errors, true);
            }
        }
        return new Fitted(members, normaliser, epochs, errors, false);
    }

    private record Best(float[] weights, int epoch, double error) {}

    private record Clock(long start) {
        Duration remaining(double done) {
            double elapsed = System.nanoTime() - start;
            return Duration.ofNanos((long) (elapsed * (1 - done) / done));
        }
    }

    private Best fitMember(
            int member,
            SplittableRandom random,
            TrainingProgress.Listener listener,
            BooleanSupplier cancelled,
            Clock clock) {
        Shares own = shares.get((member - 1) % shares.size());
        LabelledRecords training = own.training();
        Augmenter augmenter = new Augmenter(configuration.augmentation(), training);
        int stepsPerEpoch = (training.size() + configuration.batch() - 1) / configuration.batch();
        TrainableNetwork network = new TrainableNetwork(
                configuration.architecture(),
                new Fitting(
                        configuration.learningRate(),
                        configuration.weightDecay(),
                        configuration.dropout(),
                        configuration.averaging(),
                        configuration.epochs() * stepsPerEpoch),
                random.nextLong());
        float[] weights = network.weights();
        int bestEpoch = 0;
        double least = error(network, own.validation());
        for (int epoch = 1; epoch <= configuration.epochs(); epoch++) {
            double trainingError = epoch(network, training, augmenter, random, cancelled);
            boolean stop = cancelled.getAsBoolean();
            if (epoch % configuration.checkEvery() == 0 || epoch == configuration.epochs() || stop) {
                double error = error(network, own.validation());
                if (error < least) {
                    weights = network.weights();
                    bestEpoch = epoch;
                    least = error;
                }
                double done = (member - 1 + epoch / (double) configuration.epochs()) / configuration.members();
                listener.at(new TrainingProgress(
                        member,
                        configuration.members(),
                        epoch,
                        configuration.epochs(),
                        trainingError,
                        error,
                        error / normaliser.targetVariance(),
                        clock.remaining(done)));
            }
            if (stop || epoch - bestEpoch >= configuration.patience()) {
                break;
            }
        }
        return new Best(weights, bestEpoch, least);
    }

    private double epoch(
            TrainableNetwork network,
            LabelledRecords training,
            Augmenter augmenter,
            SplittableRandom random,
            BooleanSupplier cancelled) {
        int[] order = shuffled(training.size(), random);
        double sum = 0;
        int seen = 0;
        for (int from = 0; from < order.length && !cancelled.getAsBoolean(); from += configuration.batch()) {
            int[] rows =
                    java.util.Arrays.copyOfRange(order, from, Math.min(order.length, from + configuration.batch()));
            Augmenter.Batch batch = augmenter.batch(rows, random);
            float[][] inputs = training.input().encoded(batch.inputs());
            double error = network.step(normaliser.inputs(inputs), normaliser.outputs(batch.targets()));
            sum += error * rows.length;
            seen += rows.length;
        }
        return seen == 0 ? Double.NaN : sum / seen;
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private double error(TrainableNetwork network, LabelledRecords validation) {
        float[][] inputs = normaliser.inputs(validation.input().encoded(validation.inputs()));
        return MeanSquaredError.of(
                output.isNonNegative(), normaliser.restored(network.outputs(inputs)), validation.targets());
    }
}
