package org.vetika.app.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of a document, from top to bottom. */
public sealed interface Block {

  /**
   * A heading below the title.
   *
   * @param level 1 for a section, down to 5
   */
  record Heading(int level, Text text) implements Block {
    public Heading {
      if (level < 1 || level > 5) {
        throw new IllegalArgumentException("A heading has level 1 to 5, not " + level);
      }
    }

    public Heading(int level, String text) {
      this(level, Text.of(text));
    }
  }

  record Paragraph(Text text) implements Block {
    public Paragraph(String text) {
      this(Text.of(text));
    }
  }

  /**
   * A numbered result: the number hangs to the left of the text, exactly as given.
   *
   * @param number the permanent number, such as {@code 2.1}; never counted by the writer
   * @param note a smaller line below, such as the original text or the state, or null
   */
  record NumberedItem(String number, Text text, @Nullable Text note) implements Block {
    public NumberedItem {
      number = CleanText.line(number);
    }

    public NumberedItem(String number, String text) {
      this(number, Text.of(text), null);
    }
  }

  /** Facts in two columns: date, place, conveners. */
  record KeyValues(List<KeyValue> rows) implements Block {
    public KeyValues {
      rows = List.copyOf(rows);
    }
  }

  record KeyValue(Text key, Text value) {
    public KeyValue(String key, String value) {
      this(Text.of(key), Text.of(value));
    }
  }

  /**
   * A table whose header is repeated on every page it reaches.
   *
   * @param rows each with as many cells as the header
   */
  record Table(List<Text> header, List<List<Text>> rows) implements Block {
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
      int columns = header.size();
      if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException(
            "Every row needs the " + columns + " cells of the header");
      }
    }

    /** A table of plain texts. */
    public static Table of(List<String> header, List<List<String>> rows) {
      return new Table(
          header.stream().map(Text::of).toList(),
          rows.stream().map(row -> row.stream().map(Text::of).toList()).toList());
    }
  }

  /** A remark set apart from the text, such as "This is a draft". */
  record Note(Text text) implements Block {
    public Note(String text) {
      this(Text.of(text));
    }
  }

  record PageBreak() implements Block {}
}
