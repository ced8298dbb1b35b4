"""Makes the fixture files beside it with h5py, laid out as HyperSpy writes them. Run: python3 make.py"""

import h5py
import numpy as np

TYPES = ["<i1", "<u1", "<i2", ">u2", ">i4", "<u4", "<i8", ">u8", "<f2", "<f4", ">f4", "<f8", ">f8", "<c8", "<c16", ">c16"]


def axis(group, index, name, units, size, offset=0.0, scale=1.0, navigate=False, values=None, expression=None):
    a = group.create_group(f"axis-{index}")
    a.attrs["_type"] = "UniformDataAxis" if values is None else "DataAxis"
    a.attrs["name"] = name
    a.attrs["units"] = units
    a.attrs["navigate"] = np.bool_(navigate)
    a.attrs["is_binned"] = np.bool_(False)
    if expression is not None:
        a.attrs["_type"] = "FunctionalDataAxis"
        a.attrs["expression"] = expression
    elif values is None:
        a.attrs["size"] = size
        a.attrs["offset"] = offset
        a.attrs["scale"] = scale
    else:
        a.create_dataset("axis", data=values, chunks=values.shape, compression="gzip")


def experiment(file, title, data, **kwargs):
    group = file.require_group("Experiments").create_group(title)
    group.attrs["package"] = "hyperspy"
    group.create_dataset("data", data=data, **kwargs)
    general = group.create_group("metadata").create_group("General")
    general.attrs["title"] = title
    return group


def new(name, **kwargs):
    file = h5py.File(name, "w", **kwargs)
    file.attrs["file_format"] = "HyperSpy"
    file.attrs["file_format_version"] = "3.3"
    return file


# An EELS spectrum image, chunks that do not divide the shape, shuffle, gzip and a checksum, full metadata.
with new("image.hspy") as f:
    data = (np.arange(5 * 3 * 40).reshape(5, 3, 40) * 0.5 - 7).astype("<f4")
    g = experiment(f, "EELS image", data, chunks=(2, 2, 16), compression="gzip", shuffle=True, fletcher32=True)
    axis(g, 0, "y", "nm", 5, 1.0, 0.25, True)
    axis(g, 1, "x", "nm", 3, 2.0, 0.5, True)
    axis(g, 2, "Energy loss", "eV", 40, 500.0, 0.5)
    m = g["metadata"]
    m["General"].attrs["date"] = "2024-03-01"
    m["General"].attrs["time"] = "12:34:56"
    m["General"].attrs["notes"] = "_None_"
    m["General"].attrs["_list_empty_authors"] = "_None_"
    m.create_group("Binary").attrs["_bs_raw"] = np.void("text as bytes".encode())
    m.create_group("Signal").attrs["signal_type"] = "EELS"
    m["Signal"].attrs["quantity"] = "Électrons (Counts)"
    tem = m.create_group("Acquisition_instrument").create_group("TEM")
    tem.attrs["beam_energy"] = 300.0
    tem.attrs["convergence_angle"] = 25
    tem.attrs["microscope"] = "Titan"
    eels = tem.create_group("Detector").create_group("EELS")
    eels.attrs["collection_angle"] = 45.5
    eels.attrs["exposure"] = np.float32(0.125)
    eels.attrs["dual"] = np.bool_(True)
    sample = m.create_group("Sample")
    sample.create_dataset("_list_elements", data=np.array(["O", "Si"], dtype=h5py.string_dtype()))
    sample.create_dataset("_tuple_size", data=np.array([3, 4], dtype="<i8"))
    sample.create_dataset("_list_bytes", data=np.array([b"K", b"L3"]))
    pair = sample.create_group("_list_2_runs")
    pair.create_group("0").attrs["number"] = 7
    pair.create_group("1").attrs["number"] = 8
    m.create_group("_sig_reference").attrs["title"] = "a signal inside"
    m.create_group("_hspy_AxesManager_am").attrs["x"] = 1

# The energy axis first, listed unevenly and descending; big endian; gzip.
with new("uneven.hspy") as f:
    energy = np.array([80.0, 40.0, 20.0, 10.0, 5.0])
    g = experiment(f, "uneven", np.arange(15, dtype=">i2").reshape(5, 3), chunks=(5, 3), compression="gzip")
    axis(g, 0, "Energy", "keV", 5, values=energy)
    axis(g, 1, "x", "<undefined>", 3, navigate=True)
    axis(experiment(f, "no step", np.arange(3.0)), 0, "Energy", "eV", 3, scale=np.nan)

# Every number type, contiguous; and bool, RGB, a compact data set, LZF.
with new("types.hspy", libver="latest") as f:
    for t in TYPES:
        dtype = np.dtype(t)
        values = np.array([0, 1, 2, 100, 3], dtype=dtype)
        if dtype.kind == "i":
            values[2] = np.iinfo(dtype).min
            values[3] = np.iinfo(dtype).max
        if dtype.kind == "u":
            values[3] = np.iinfo(dtype).max
        if dtype.kind == "f":
            values[2] = -1.5
        if dtype.kind == "c":
            values[2] = -1.5 + 2.25j
        name = t.replace("<", "little ").replace(">", "big ")
        axis(experiment(f, name, values), 0, "Energy", "eV", 5, 100, 2)
    axis(experiment(f, "bool", np.array([True, False, True])), 0, "Energy", "eV", 3)
    rgb = np.zeros((2, 2), dtype=[("R", "u1"), ("G", "u1"), ("B", "u1")])
    rgb["R"], rgb["G"], rgb["B"] = 30, 60, [[90, 120], [150, 180]]
    g = experiment(f, "rgb", rgb)
    axis(g, 0, "y", "nm", 2)
    axis(g, 1, "x", "nm", 2)
    axis(experiment(f, "lzf", np.repeat(np.arange(8.0), 32), chunks=(100,), compression="lzf"), 0, "Energy", "eV", 256)
    noise = np.random.default_rng(1).integers(0, 256, 64).astype("u1")
    axis(experiment(f, "lzf noise", noise, chunks=(64,), compression="lzf"), 0, "Energy", "eV", 64)
    g = f["Experiments"].create_group("sparse")
    g.create_dataset("data", shape=(10,), chunks=(4,), dtype="<f8")[4:6] = [1.5, 2.5]
    g.create_group("metadata").create_group("General").attrs["title"] = "sparse"
    axis(g, 0, "Energy", "eV", 10)

# One good experiment among those that cannot be read.
with new("mixed.hspy") as f:
    axis(experiment(f, "good", np.arange(4.0)), 0, "Energy", "eV", 5, 1, 1)
    axis(experiment(f, "formula", np.arange(4.0)), 0, "Energy", "eV", 4, expression="a * x + b")
    ragged = f["Experiments"].create_group("ragged")
    d = ragged.create_dataset("data", (2,), dtype=h5py.vlen_dtype(np.dtype("f8")))
    d[0], d[1] = np.arange(3.0), np.arange(5.0)
    f["Experiments"].create_group("nothing")
    f["Experiments"]["elsewhere"] = h5py.ExternalLink("image.hspy", "/Experiments/EELS image")
    f["Experiments"]["again"] = h5py.SoftLink("/Experiments/good")

# The layout of HyperSpy before 1.2.
with h5py.File("old.hspy", "w") as f:
    g = f.create_group("Experiments").create_group("__unnamed__")
    g.create_dataset("data", data=np.arange(6, dtype="<f8").reshape(2, 3))
    p = g.create_group("mapped_parameters")
    p.attrs["title"] = "__unnamed__"
    p.attrs["signal_type"] = "EELS"
    p.attrs["_datetime_date"] = "datetime.date(2011, 11, 5)"
    p.attrs["_datetime_time"] = "datetime.time(9, 8, 7)"
    p.create_group("TEM").attrs["beam_energy"] = 200
    axes = g.create_group("_list_2_axes")
    for i, (name, units, size) in enumerate([("x", "nm", 2), ("Energy", "eV", 3)]):
        a = axes.create_group(f"_{i}")
        a.attrs["name"], a.attrs["units"] = name, units
        a.attrs["size"], a.attrs["offset"], a.attrs["scale"] = size, 10.0, 0.5

# New file format: superblock 3, chunk indices of version 4, and a user block of 512 bytes.
with h5py.File("latest.hspy", "w", libver="latest", userblock_size=512) as f:
    data = np.arange(30 * 20, dtype="<u2").reshape(30, 20)
    g = experiment(f, "latest", data, chunks=(7, 6), compression="gzip", shuffle=True)
    axis(g, 0, "x", "nm", 30, navigate=True)
    axis(g, 1, "Energy", "eV", 20, 5, 0.5)
    g = experiment(f, "growing", np.arange(50.0), chunks=(8,), maxshape=(None,))
    axis(g, 0, "Energy", "eV", 50, 5, 0.5)

# HDF5, but of another program; declared shapes far beyond the file.
with h5py.File("foreign.hspy", "w") as f:
    f.create_group("entry").create_dataset("data", data=np.arange(4.0))
with new("huge.hspy") as f:
    g = f.create_group("Experiments").create_group("huge")
    g.create_dataset("data", shape=(100000, 2000), chunks=(1000, 2000), dtype="<f4", compression="gzip")
    axis(g, 0, "x", "nm", 100000, navigate=True)
    axis(g, 1, "Energy", "eV", 2000)
with new("above.hspy") as f:
    g = f.create_group("Experiments").create_group("above")
    g.create_dataset("data", shape=(10**6, 10**4), chunks=(1000, 1000), dtype="<f8", compression="gzip")

# One experiment that can be read among those that cannot: energy axes without a step, a packing only h5py reads.
with new("unusable.hspy") as f:
    for title, scale in (("good", 0.5), ("flat", 0.0), ("no number", np.nan)):
        g = experiment(f, title, np.arange(6.0))
        axis(g, 0, "Energy loss", "eV", 6, 500.0, scale)
    g = experiment(f, "packed", np.arange(600), chunks=(600,), scaleoffset=0)
    axis(g, 0, "Energy loss", "eV", 600, 500.0, 0.5)

# An image in one piece, energies fastest, whose shape the tests stretch: see LargeImages.
with new("frame.hspy") as f:
    g = experiment(f, "frame", np.arange(3 * 5 * 7, dtype="<f4").reshape(3, 5, 7))
    axis(g, 0, "y", "nm", 3, 0.0, 0.5, True)
    axis(g, 1, "x", "nm", 5, 0.0, 0.5, True)
    axis(g, 2, "Energy loss", "eV", 7, 500.0, 0.25)
