"""Makes the figures' font out of Liberation Sans: python3 nearedge-sans.py LiberationSans-Regular.ttf NearedgeSans-Regular.ttf

Liberation Sans 2.1.5 (the one that PDFBox brings) has the superscript digits 1 to 9 but neither the superscript zero
nor the superscript signs, so that 10^-3 could not be written as text. These are made here of the font's own zero,
plus and minus, scaled and raised (or lowered) as its own superscript (subscript) digits are. What figures never need
is left out. Needs fontTools. The licence, SIL OFL 1.1, asks for another name: "Liberation" is reserved.
"""
import sys

from fontTools import subset
from fontTools.misc.transform import Transform
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

NAME = "Nearedge Sans"
KEPT = [(0x20, 0x24F), (0x2C6, 0x2DD), (0x370, 0x3FF), (0x400, 0x45F), (0x2000, 0x209F), (0x20AC, 0x20AC),
        (0x2100, 0x214F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF), (0xFFFD, 0xFFFD)]
# Code point: (glyph it is made of, digit whose size and height it follows)
MADE = {
    0x2070: ("zero", "four.sups", "four"),
    0x207A: ("plus", "four.sups", "four"),
    0x207B: ("minus", "four.sups", "four"),
    0x207D: ("parenleft", "four.sups", "four"),
    0x207E: ("parenright", "four.sups", "four"),
    0x208A: ("plus", "four.subs", "four"),
    0x208B: ("minus", "four.subs", "four"),
    0x212B: ("Aring", None, None),
}


def box(font, name):
    glyph = font["glyf"][name]
    return glyph.yMin, glyph.yMax


def add(font, code, source, like, plain):
    glyphs = font.getGlyphSet()
    scale, lift = 1.0, 0.0
    if like:
        low, high = box(font, like)
        below, above = box(font, plain)
        scale = (high - low) / (above - below)
        lift = low - scale * below
    name = "uni%04X" % code
    # Stems of small letters are a little stronger than scaled ones would be.
    shape = DecomposingRecordingPen(glyphs)
    glyphs[source].draw(shape)
    pen = TTGlyphPen(None)
    shape.replay(TransformPen(pen, Transform(scale, 0, 0, scale, 0, lift)))
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"][name] = pen.glyph()
    width, _ = font["hmtx"][source]
    glyph = font["glyf"][name]
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (round(width * scale), glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def rename(font):
    names = font["name"]
    for record in list(names.names):
        if record.nameID in (7, 16, 17, 18, 21, 22, 25):
            names.removeNames(record.nameID, record.platformID, record.platEncID, record.langID)
    for record in names.names:
        text = {1: NAME, 3: NAME + " 1", 4: NAME, 6: "NearedgeSans"}.get(record.nameID)
        if text:
            names.setName(text, record.nameID, record.platformID, record.platEncID, record.langID)
        if record.nameID == 10:
            names.setName("Liberation Sans 2.1.5 with superscript zero and signs, without what figures never need",
                          10, record.platformID, record.platEncID, record.langID)


def main(source, target):
    font = TTFont(source, recalcTimestamp=False)
    for code, (glyph, like, plain) in MADE.items():
        add(font, code, glyph, like, plain)
    options = subset.Options()
    options.hinting = True
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.glyph_names = False
    options.layout_features = ["kern"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[u for low, high in KEPT for u in range(low, high + 1)])
    subsetter.subset(font)
    rename(font)
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
