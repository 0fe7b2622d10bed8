package org.vetika.app.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts one PDF uses, each embedded with only the glyphs that were drawn. */
final class PdfFonts implements AutoCloseable {
  private record Embedded(
      PDType0Font font, TrueTypeFont source, SortedMap<Integer, String> letters) {}

  private final PDDocument document;
  private final Map<FontFace, Embedded> embedded = new LinkedHashMap<>();

  PdfFonts(PDDocument document) {
    this.document = document;
  }

  /** Name of the font in the page's resources; marks the run's glyphs as used. */
  String use(ShapedRun run) throws IOException {
    Embedded font = embedded(run.face());
    for (int i = 0; i < run.size(); i++) {
      font.letters().putIfAbsent(run.glyph(i), run.letters(i));
    }
    return name(run.face());
  }

  /** The glyph of a space in that font. */
  int useSpace(FontFace face) throws IOException {
    int space = face.glyph(' ');
    embedded(face).letters().put(space, " ");
    return space;
  }

  /** The glyph's own width in font units: where a PDF viewer puts the next one by itself. */
  int width(FontFace face, int glyph) throws IOException {
    return embedded(face).source().getAdvanceWidth(glyph);
  }

  void addTo(PDResources resources) {
    embedded.forEach((face, font) -> resources.put(COSName.getPDFName(name(face)), font.font()));
  }

  /** Must run once, after the last page and before saving. */
  void embed() throws IOException {
    for (Embedded font : embedded.values()) {
      font.font().addGlyphsToSubset(font.letters().keySet());
      font.font().subset();
      PDStream letters =
          new PDStream(
              document,
              new ByteArrayInputStream(UnicodeMap.of(font.letters())),
              COSName.FLATE_DECODE);
      font.font().getCOSObject().setItem(COSName.TO_UNICODE, letters);
    }
  }

  @Override
  public void close() throws IOException {
    List<IOException> failures = new ArrayList<>();
    for (Embedded font : embedded.values()) {
      try {
        font.source().close();
      } catch (IOException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private Embedded embedded(FontFace face) throws IOException {
    Embedded known = embedded.get(face);
    if (known != null) {
      return known;
    }
    TrueTypeFont source = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
    Embedded fresh =
        new Embedded(PDType0Font.load(document, source, true), source, new TreeMap<>());
    embedded.put(face, fresh);
    return fresh;
  }

  private static String name(FontFace face) {
    return face.name();
  }
}
