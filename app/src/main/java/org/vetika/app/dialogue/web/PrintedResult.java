package org.vetika.app.dialogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.document.Block;
import org.vetika.app.document.Span;
import org.vetika.app.document.Text;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** A result for print: its text, and below it all that belongs to it. */
final class PrintedResult {
  private PrintedResult() {}

  static Block of(ResultBlock result, PageContext page) {
    var text = new ArrayList<Span>();
    if (result.removed() != null) {
      text.add(Span.of(result.removed()));
    }
    lines(text, result.text());
    return new Block.NumberedItem(result.number(), new Text(text), note(result, page));
  }

  private static @Nullable Text note(ResultBlock result, PageContext page) {
    var spans = new ArrayList<Span>();
    if (result.kind() != null) {
      start(spans, Span.of(result.kind().name()));
    }
    if (!result.addressees().isEmpty()) {
      start(spans, Span.of(page.t("dialogues.addressed-to", addressees(result, page))));
    }
    for (String marked : marks(result)) {
      start(spans, Span.of(marked));
    }
    for (ResultBlock.Note note : result.reservations()) {
      added(spans, note, page);
    }
    for (ResultBlock.Note note : result.corrections()) {
      added(spans, note, page);
    }
    return spans.isEmpty() ? null : new Text(spans);
  }

  private static List<String> marks(ResultBlock result) {
    var marks = new ArrayList<String>();
    if (result.translated() != null) {
      marks.add(result.translated());
    }
    if (result.onlyIn() != null) {
      marks.add(result.onlyIn());
    }
    return marks;
  }

  private static String addressees(ResultBlock result, PageContext page) {
    return result.addressees().stream()
        .map(each -> each.name().text())
        .collect(Collectors.joining(page.t("dialogues.comma")));
  }

  private static void added(List<Span> spans, ResultBlock.Note note, PageContext page) {
    start(spans, Span.bold(note.heading()));
    spans.add(Span.of("\n"));
    lines(spans, note.text());
    if (!note.reason().isEmpty()) {
      spans.add(Span.of("\n" + page.t("dialogues.reason", note.reason())));
    }
  }

  private static void start(List<Span> spans, Span span) {
    if (!spans.isEmpty()) {
      spans.add(Span.of("\n"));
    }
    spans.add(span);
  }

  private static void lines(List<Span> spans, List<Phrase> phrases) {
    boolean first = true;
    for (Phrase phrase : phrases) {
      spans.add(new Span((first ? "" : "\n") + phrase.text(), false, phrase.lang()));
      first = false;
    }
  }
}
