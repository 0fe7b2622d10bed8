package org.vetika.app.issue.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/** Asks the questions of a form one after the other, with what was typed before. */
final class Fields {
  private final PageContext page;
  private final Posted typed;
  private final List<Field> asked = new ArrayList<>();

  /** What was typed, or {@link Posted#NOTHING} for a fresh form. */
  Fields(PageContext page, Posted typed) {
    this.page = page;
    this.typed = typed;
  }

  List<Field> asked() {
    return List.copyOf(asked);
  }

  /** A question that was put together elsewhere. */
  Fields with(@Nullable Field field) {
    if (field != null) {
      asked.add(field);
    }
    return this;
  }

  Fields area(String name, String key, boolean optional, String first) {
    return area(name, key, optional, first, null);
  }

  Fields area(
      String name, String key, boolean optional, String first, @Nullable Language language) {
    boolean other = language != null && language != page.language();
    return add(
        Field.Type.AREA,
        name,
        key,
        optional,
        first,
        List.of(),
        other && language != null ? language.tag() : null);
  }

  Fields line(String name, String key, boolean optional, String first) {
    return add(Field.Type.LINE, name, key, optional, first, List.of(), null);
  }

  Fields day(String name, String key, boolean optional, @Nullable LocalDate first) {
    return add(
        Field.Type.DAY,
        name,
        key,
        optional,
        first == null ? "" : first.toString(),
        List.of(),
        null);
  }

  Fields count(String name, String key) {
    return add(Field.Type.COUNT, name, key, true, "", List.of(), null);
  }

  Fields choice(String name, String key, List<Field.Option> options, String first) {
    return add(Field.Type.CHOICE, name, key, false, first, options, null);
  }

  Fields select(
      String name, String key, boolean optional, List<Field.Option> options, String first) {
    return add(Field.Type.SELECT, name, key, optional, first, options, null);
  }

  Fields tick(String name, String key) {
    return add(Field.Type.TICK, name, key, true, "", List.of(), null);
  }

  /** In which language the texts of the form are written. */
  Fields language() {
    return language(page.language());
  }

  Fields language(Language first) {
    return select(
        "language",
        "language",
        false,
        List.of(
            new Field.Option("km", page.t("issue-desk.language.km")),
            new Field.Option("en", page.t("issue-desk.language.en"))),
        first.tag());
  }

  private Fields add(
      Field.Type type,
      String name,
      String key,
      boolean optional,
      String first,
      List<Field.Option> options,
      @Nullable String language) {
    String label = "issue-desk.field." + key;
    boolean hinted = page.messages().has(Language.EN, label + ".hint");
    asked.add(
        new Field(
            type,
            name,
            page.t(label),
            hinted ? page.t(label + ".hint") : null,
            optional,
            typed.isEmpty() ? first : typed.text(name),
            options,
            language,
            List.of()));
    return this;
  }
}
