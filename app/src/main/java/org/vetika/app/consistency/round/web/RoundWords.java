package org.vetika.app.consistency.round.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.round.ListField;
import org.vetika.app.consistency.round.RoundTerms;
import org.vetika.app.consistency.round.web.RoundPage.Fact;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.PageContext;

/**
 * Says things of a round in the language of the page.
 *
 * @param names of its parties, by internal id
 */
record RoundWords(Map<Long, OrganizationName> names, PageContext page) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  String name(long id) {
    OrganizationName name = names.get(id);
    return name == null ? "" : name.name(page.language());
  }

  /** The class of the color of a party's side, and the name of its icon. */
  String look(long id) {
    OrganizationName name = names.get(id);
    if (name == null) {
      return "";
    }
    return switch (name.party()) {
      case CIVIL_SOCIETY -> "cso";
      case GOVERNMENT -> "gov";
      case DEVELOPMENT_PARTNER, OTHER -> "";
    };
  }

  static String icon(String look) {
    return look.equals("gov") ? "hall" : "people";
  }

  /** Who does something; the platform where it is no party. */
  String who(@Nullable Long party) {
    return party == null ? page.t("round.platform") : name(party);
  }

  String when(Instant at) {
    return page.date(LocalDate.ofInstant(at, ZONE));
  }

  /** The language of what parties wrote in the terms; null when it is that of the page. */
  @Nullable String language(RoundTerms terms) {
    return terms.language() == page.language() ? null : terms.language().tag();
  }

  /** Which lists a group of cases is on. */
  String group(String pattern, List<Long> parties) {
    if (pattern.indexOf('0') < 0) {
      return page.t(parties.size() == 2 ? "round.on-both" : "round.on-all");
    }
    String on =
        IntStream.range(0, parties.size())
            .filter(at -> pattern.charAt(at) == '1')
            .mapToObj(at -> name(parties.get(at)))
            .collect(Collectors.joining(" + "));
    return page.t("round.only-on", on);
  }

  /** The class of the bar of a group. */
  String fill(String pattern, List<Long> parties) {
    if (pattern.indexOf('0') < 0) {
      return "brand";
    }
    boolean alone = pattern.chars().filter(each -> each == '1').count() == 1;
    String look = alone ? look(parties.get(pattern.indexOf('1'))) : "";
    return look.isEmpty() ? "exp" : look;
  }

  /** The terms, each with its label. */
  List<Fact> facts(RoundTerms terms) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(page.t("round.field.definition"), terms.definition(), language(terms)));
    facts.add(fact("mode", page.t("round-mode." + terms.mode().key())));
    facts.add(fact("fields", fields(terms)));
    if (!terms.keyCheck().isEmpty()) {
      facts.add(fact("key_check", terms.keyCheck()));
    }
    facts.add(fact("upload_until", page.date(terms.uploadUntil())));
    facts.add(fact("review_until", page.date(terms.reviewUntil())));
    facts.add(fact("destroy_on", page.date(terms.destroyOn())));
    facts.add(fact("public_on", page.date(terms.publicOn())));
    return facts;
  }

  /** Names of columns as a party wrote them, one after the other. */
  static String names(List<String> columns, PageContext page) {
    return columns.stream()
        .map(column -> page.t("round.column", column))
        .collect(Collectors.joining(page.t("round.comma")));
  }

  String fields(RoundTerms terms) {
    return terms.fields().stream()
        .map((ListField field) -> page.t("round-field." + field.key()))
        .collect(Collectors.joining(page.t("round.comma")));
  }

  Fact fact(String field, String text) {
    return new Fact(page.t("round.field." + field), text, null);
  }
}
