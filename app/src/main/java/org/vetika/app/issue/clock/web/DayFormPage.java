package org.vetika.app.issue.clock.web;

import java.util.Arrays;
import java.util.List;
import org.vetika.app.issue.clock.HolidayKind;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.ShownForm.Option;
import org.vetika.app.web.PageContext;

/** The form for a one-off day. */
public record DayFormPage(ShownForm form, List<Option> kinds) {
  static DayFormPage of(ShownForm form, PageContext page) {
    return new DayFormPage(
        form,
        Arrays.stream(HolidayKind.values())
            .filter(kind -> !kind.yearly())
            .map(kind -> new Option(kind.key(), page.t("legal-time.kind." + kind.key())))
            .toList());
  }
}
