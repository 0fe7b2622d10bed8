package org.vetika.app.issue.clock.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.clock.LegalTimeRule;
import org.vetika.app.issue.typed.ReadableRules;
import org.vetika.app.web.PageContext;

/**
 * A rule of legal time in a table.
 *
 * @param anchor its permanent name
 * @param law whether a law says so
 * @param inForce whether it holds for what begins today
 * @param withdrawn that and why it holds no more, or null
 */
public record RuleRow(
    long id,
    String anchor,
    String deed,
    String level,
    String time,
    String span,
    boolean law,
    String source,
    boolean inForce,
    @Nullable String withdrawn) {
  static RuleRow of(LegalTimeRule rule, LocalDate today, PageContext page) {
    var level = rule.level();
    var withdrawal = rule.withdrawal();
    LocalDate until = rule.until();
    return new RuleRow(
        rule.id(),
        rule.name(),
        page.t("legal-time.deed." + rule.deed().key()),
        level == null ? page.t("rules.level.any") : ReadableRules.level(level, page),
        page.t("legal-time.days." + rule.unit().key(), rule.days()),
        ReadableRules.span(rule.from(), until, page),
        rule.law(),
        rule.source(page.language()),
        withdrawal == null
            && !today.isBefore(rule.from())
            && (until == null || !today.isAfter(until)),
        withdrawal == null ? null : ReadableRules.withdrawal(withdrawal, page));
  }
}
