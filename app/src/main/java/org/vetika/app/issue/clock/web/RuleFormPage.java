package org.vetika.app.issue.clock.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vetika.app.issue.clock.DayUnit;
import org.vetika.app.issue.clock.Deed;
import org.vetika.app.issue.typed.ReadableRules;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.ShownForm.Option;
import org.vetika.app.web.PageContext;

/** The form for a rule of legal time. */
public record RuleFormPage(
    ShownForm form,
    List<Option> deeds,
    List<Option> levels,
    List<Option> units,
    List<Option> grounds) {
  static RuleFormPage of(ShownForm form, PageContext page) {
    return new RuleFormPage(
        form,
        Arrays.stream(Deed.values())
            .map(deed -> new Option(deed.key(), page.t("legal-time.deed." + deed.key())))
            .toList(),
        Stream.concat(
                Stream.of(new Option("any", page.t("rules.level.any"))),
                ReadableRules.levels(page).stream())
            .toList(),
        Arrays.stream(DayUnit.values())
            .map(unit -> new Option(unit.key(), page.t("legal-time.unit." + unit.key())))
            .toList(),
        List.of(
            new Option("false", page.t("legal-time.practice")),
            new Option("true", page.t("legal-time.law"))));
  }
}
