package org.vetika.app.consistency.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is kept of a table that a party hands in: the ids and the agreed columns, in this order, as
 * CSV in UTF-8, cells separated by commas, each row ended by a line feed, quotation marks only
 * where a cell needs them. Whoever writes a table just so hands in what is kept, byte by byte.
 */
final class KeptList {
  private KeptList() {}

  static byte[] of(List<ListField> fields, ReadList list) {
    Stream<String> heading =
        Stream.concat(Stream.of(ListFiles.ID), fields.stream().map(ListField::key));
    return Stream.concat(
            Stream.of(row(heading)),
            list.rows().stream()
                .map(row -> row(Stream.concat(Stream.of(row.id()), row.values().stream()))))
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  private static String row(Stream<String> cells) {
    return cells.map(KeptList::cell).collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
