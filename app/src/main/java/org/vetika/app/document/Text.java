package org.vetika.app.document;

import java.util.List;
import java.util.stream.Collectors;

/** A text of one or more spans; Khmer and Latin letters may be mixed in each. */
public record Text(List<Span> spans) {
  public Text {
    spans = List.copyOf(spans);
  }

  /** A plain text in the document's language. */
  public static Text of(String text) {
    return new Text(List.of(Span.of(text)));
  }

  /** A plain text in another language, given as a BCP 47 tag. */
  public static Text of(String text, String language) {
    return new Text(List.of(new Span(text, false, language)));
  }

  /** The letters alone. */
  public String plain() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
