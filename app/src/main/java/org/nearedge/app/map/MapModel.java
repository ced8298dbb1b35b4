package org.nearedge.app.map;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nearedge.app.map.state.EnergyWindow;
import org.nearedge.app.map.state.FirstWindow;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.map.state.Regions;
import org.nearedge.app.map.state.WindowShown;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.image.Region;

/**
 * The state of the Map workspace as far as no model is asked: which image is looked at, in which energy window, and
 * which region of it is summed. Needs no toolkit; used on one thread, the window's. What is long is computed in the
 * background, the newest wish winning.
 */
public final class MapModel {
    private final Notices notices;
    private final MapWork work;
    private final ObservableList<OpenImage> images = FXCollections.observableArrayList();
    private final ObservableList<OpenImage> readOnlyImages = FXCollections.unmodifiableObservableList(images);
    private final ObjectProperty<OpenImage> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Integer>> slice = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<Plane> plane = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper instead = new ReadOnlyStringWrapper("");
    private final ObjectProperty<EnergyWindow> window = new SimpleObjectProperty<>();
    private final ObjectProperty<EnergyWindow> background = new SimpleObjectProperty<>();
    private final BooleanProperty net = new SimpleBooleanProperty();
    private final ObjectProperty<Region> region = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<WindowShown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper windowFault = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Spectrum> whole = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Spectrum> spectrum = new ReadOnlyObjectWrapper<>();
    private Consumer<OpenImage> onOpened = image -> {};
    /** Whether the window stands where nobody has moved it. */
    private boolean untouched = true;
    /** Of the image that is looked at; null until its sum is known. */
    private FirstWindow first;

    /** While several properties are set together. */
    private boolean quiet;

    public MapModel(TaskExecutor executor, Notices notices) {
        this.notices = notices;
        this.work = new MapWork(executor);
        selected.addListener((property, before, now) -> {
            if (!quiet) {
                // Indices of one image mean nothing in another.
                quiet = true;
                slice.set(List.of());
                quiet = false;
            }
            open();
        });
        slice.addListener((property, before, now) -> {
            if (!quiet) {
                open();
            }
        });
        window.addListener((property, before, now) -> touched());
        background.addListener((property, before, now) -> {
            if (net.get()) {
                touched();
            }
        });
        net.addListener((property, before, now) -> touched());
        region.addListener((property, before, now) -> sumRegion());
    }

    /** Every data set with spectra of the open files. */
    public ObservableList<OpenImage> images() {
        return readOnlyImages;
    }

    public ObjectProperty<OpenImage> selectedProperty() {
        return selected;
    }

    /** Index on each axis before the last two position axes, slowest first; empty where there are no more than two. */
    public ObjectProperty<List<Integer>> sliceProperty() {
        return slice;
    }

    /** Null: there is nothing to look at, {@link #insteadProperty} says why. */
    public ReadOnlyObjectProperty<Plane> planeProperty() {
        return plane.getReadOnlyProperty();
    }

    /** What is said in place of the image; empty where there is one. */
    public ReadOnlyStringProperty insteadProperty() {
        return instead.getReadOnlyProperty();
    }

    /** Energies whose sum the image shows. */
    public ObjectProperty<EnergyWindow> windowProperty() {
        return window;
    }

    /** Where the power law is fitted in each pixel, if the window is {@link #netProperty net}. */
    public ObjectProperty<EnergyWindow> backgroundProperty() {
        return background;
    }

    /** Whether a background is fitted and taken away in each pixel. */
    public BooleanProperty netProperty() {
        return net;
    }

    /** Positions that are summed; empty: all are. Null without an image. */
    public ObjectProperty<Region> regionProperty() {
        return region;
    }

    /** The image of the window; of an older one while the new one is computed. */
    public ReadOnlyObjectProperty<WindowShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why there is no image of this window; empty: there is one. */
    public ReadOnlyStringProperty windowFaultProperty() {
        return windowFault.getReadOnlyProperty();
    }

    /** Sum of the region, or of all positions; null: not computed yet. */
    public ReadOnlyObjectProperty<Spectrum> spectrumProperty() {
        return spectrum.getReadOnlyProperty();
    }

    /** Sum of all positions; null: not computed yet. */
    public ReadOnlyObjectProperty<Spectrum> wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /** Whether the energy window stands where nobody has moved it. */
    public boolean isUntouched() {
        return untouched;
    }

    /** Windows as they were chosen once; null: where they stand by themselves. */
    public void restoreWindows(EnergyWindow signal, EnergyWindow fit, boolean subtracted) {
        quiet = true;
        untouched = signal == null && fit == null && !subtracted;
        if (signal != null) {
            window.set(signal);
        } else if (first != null) {
            window.set(first.signal());
        }
        if (fit != null) {
            background.set(fit);
        }
        net.set(subtracted && background.get() != null);
        quiet = false;
        computeWindow();
    }

    public boolean isBusy() {
        return work.isBusy();
    }

    /** Told once for every image that is looked at. */
    public void setOnOpened(Consumer<OpenImage> listener) {
        onOpened = listener;
    }

    /**
     * What is open now. The image that is looked at stays so while it is there.
     *
     * @param newest whether an image that was not there before is looked at at once
     */
    public void offer(List<OpenImage> open, boolean newest) {
        OpenImage before = selected.get();
        OpenImage added = open.stream()
                .filter(item -> images.stream().noneMatch(item::isSame))
                .findFirst()
                .orElse(null);
        images.setAll(open);
        OpenImage kept =
                open.stream().filter(item -> item.isSame(before)).findFirst().orElse(null);
        if (kept != null && !(newest && added != null)) {
            if (kept.dataset() != before.dataset()) {
                selected.set(kept);
            }
        } else if (added != null) {
            selected.set(added);
        } else {
            selected.set(open.isEmpty() ? null : open.get(open.size() - 1));
        }
    }

    /** Looks at an image; what is chosen of it stays if it is the one that is looked at. */
    public void look(OpenImage image, List<Integer> at) {
        quiet = true;
        boolean same = image == selected.get() && at.equals(slice.get());
        slice.set(at);
        boolean other = image != selected.get();
        selected.set(image);
        quiet = false;
        if (!other && !same) {
            open();
        }
    }

    private void open() {
        OpenImage image = selected.get();
        work.cancel();
        quiet = true;
        untouched = true;
        first = null;
        shown.set(null);
        whole.set(null);
        spectrum.set(null);
        windowFault.set("");
        region.set(null);
        Plane now = null;
        String why = "";
        try {
            now = image == null ? null : Plane.of(image, slice.get());
        } catch (InputException e) {
            why = Notice.of(image.name(), e).sentence();
        }
        instead.set(why);
        window.set(now == null ? null : EnergyWindow.whole(now.image().axis()));
        background.set(null);
        net.set(false);
        plane.set(now);
        region.set(now == null ? null : Regions.none(now));
        quiet = false;
        if (now != null) {
            onOpened.accept(image);
            if (MapWork.isLarge(now)) {
                glance(now, image);
            } else {
                computeWindow();
                sumAll(now, image);
            }
        }
    }

    /** One row of a large image says where the edge is, and its window is on screen before all of it has been read. */
    private void glance(Plane of, OpenImage image) {
        int row = of.height() / 2;
        work.sum(
                of,
                Region.rectangle(of.height(), of.width(), row, 0, row + 1, of.width()),
                image.name(),
                sum -> {
                    if (plane.get() == of) {
                        place(FirstWindow.of(sum, image.treated().get().recipe()));
                        sumAll(of, image);
                    }
                },
                fault -> {
                    if (plane.get() == of) {
                        computeWindow();
                        sumAll(of, image);
                    }
                });
    }

    private void sumAll(Plane of, OpenImage image) {
        work.sum(
                of,
                of.whole(),
                image.name(),
                sum -> {
                    if (plane.get() != of) {
                        return;
                    }
                    whole.set(sum);
                    place(FirstWindow.of(sum, image.treated().get().recipe()));
                    if (region.get().isEmpty()) {
                        spectrum.set(sum);
                    }
                },
                this::tell);
    }

    private void place(FirstWindow found) {
        first = found;
        boolean free = untouched && !first.signal().equals(window.get());
        quiet = true;
        if (background.get() == null) {
            background.set(first.background());
        }
        if (free) {
            window.set(first.signal());
        }
        quiet = false;
        if (free) {
            computeWindow();
        }
    }

    private void touched() {
        if (!quiet) {
            untouched = false;
            computeWindow();
        }
    }

    private void computeWindow() {
        Plane of = plane.get();
        if (of == null || window.get() == null) {
            return;
        }
        EnergyWindow taken = net.get() ? background.get() : null;
        work.window(
                of,
                window.get(),
                taken,
                image -> {
                    if (plane.get() == of) {
                        windowFault.set("");
                        shown.set(image);
                    }
                },
                fault -> {
                    if (plane.get() == of) {
                        windowFault.set(Notice.of(of.image().title(), fault).sentence());
                        shown.set(null);
                    }
                });
    }

    private void sumRegion() {
        Plane of = plane.get();
        Region wanted = region.get();
        if (quiet || of == null || wanted == null) {
            return;
        }
        if (wanted.isEmpty()) {
            work.forgetRegion();
            spectrum.set(whole.get());
            return;
        }
        work.region(
                of,
                wanted,
                nameOf(wanted),
                sum -> {
                    if (plane.get() == of && region.get().equals(wanted)) {
                        spectrum.set(sum);
                    }
                },
                this::tell);
    }

    /** What the sum of a region is called: file and region. */
    public String nameOf(Region wanted) {
        return selected.get().name() + " [" + Regions.words(wanted) + "]";
    }

    private void tell(Throwable fault) {
        notices.tell(Notice.of(selected.get() == null ? "Map" : selected.get().name(), fault));
    }
}
