package org.vetika.app.document;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The table of a PDF font that turns glyph numbers back into letters. */
final class UnicodeMap {
  /** The format allows no more entries in one section. */
  private static final int SECTION = 100;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private UnicodeMap() {}

  static byte[] of(SortedMap<Integer, String> letters) {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    List<Map.Entry<Integer, String>> entries = List.copyOf(letters.entrySet());
    for (int start = 0; start < entries.size(); start += SECTION) {
      section(map, entries.subList(start, Math.min(entries.size(), start + SECTION)));
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void section(StringBuilder map, List<Map.Entry<Integer, String>> entries) {
    map.append(entries.size()).append(" beginbfchar\n");
    for (Map.Entry<Integer, String> entry : entries) {
      map.append('<').append(HEX.toHexDigits((char) entry.getKey().intValue())).append("> <");
      HEX.formatHex(map, entry.getValue().getBytes(StandardCharsets.UTF_16BE));
      map.append(">\n");
    }
    map.append("endbfchar\n");
  }
}
