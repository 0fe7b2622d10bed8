package org.vetika.app.dialogue.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.DialogueKind;
import org.vetika.app.dialogue.DialogueLevel;
import org.vetika.app.dialogue.DueBy;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.web.PageContext;

/**
 * The form of a series.
 *
 * @param code null for a new one
 * @param field the field that has to change, null when nothing is wrong
 * @param problem what is wrong with it, or null
 */
public record SeriesFormPage(
    @Nullable String code,
    String action,
    int version,
    FormValues form,
    List<DialogueFormPage.Option> kinds,
    List<DialogueFormPage.Option> levels,
    List<DialogueFormPage.Option> dueBy,
    @Nullable String field,
    @Nullable String problem) {

  public @Nullable String error(String name) {
    return name.equals(field) ? problem : null;
  }

  static SeriesFormPage of(
      PageContext page,
      @Nullable String code,
      int version,
      FormValues form,
      @Nullable Refusal problem) {
    return new SeriesFormPage(
        code,
        page.href(code == null ? "/desk/series/new" : "/desk/series/" + code),
        version,
        form,
        DialogueFormPage.options(page, "kind", DialogueKind.values(), DialogueKind::key),
        DialogueFormPage.options(page, "level", DialogueLevel.values(), DialogueLevel::key),
        DialogueFormPage.options(page, "series.due-by", DueBy.values(), DueBy::key),
        problem == null ? null : SeriesForm.field(problem),
        problem == null ? null : page.t("dialogue-refused." + problem.key()));
  }
}
