package org.vetika.app.consistency.round.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.Agreement;
import org.vetika.app.consistency.round.ListField;
import org.vetika.app.consistency.round.ListMode;
import org.vetika.app.consistency.round.ReviewingPairs;
import org.vetika.app.consistency.round.Round;
import org.vetika.app.consistency.round.RoundChange;
import org.vetika.app.consistency.round.RoundHistory;
import org.vetika.app.consistency.round.RoundLinking;
import org.vetika.app.consistency.round.RoundResults;
import org.vetika.app.consistency.round.RoundState;
import org.vetika.app.consistency.round.RoundTerms;
import org.vetika.app.consistency.round.Rounds;
import org.vetika.app.consistency.round.Uploads;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.app.consistency.round.web.RoundPage.CheckedList;
import org.vetika.app.consistency.round.web.RoundPage.Destroyed;
import org.vetika.app.consistency.round.web.RoundPage.Fact;
import org.vetika.app.consistency.round.web.RoundPage.Happened;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.ShownForm.Option;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Puts the pages of rounds together. */
@Component
class RoundDesk {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");
  private static final int PERCENT = 100;

  private final Rounds rounds;
  private final RoundHistory history;
  private final Uploads uploads;
  private final RoundLinking linking;
  private final RoundResults results;
  private final ReviewingPairs reviewing;
  private final Organizations organizations;

  RoundDesk(
      Rounds rounds,
      RoundHistory history,
      Uploads uploads,
      RoundLinking linking,
      RoundResults results,
      ReviewingPairs reviewing,
      Organizations organizations) {
    this.rounds = rounds;
    this.history = history;
    this.uploads = uploads;
    this.linking = linking;
    this.results = results;
    this.reviewing = reviewing;
    this.organizations = organizations;
  }

  RoundsPage list(Visitor visitor, PageContext page) {
    List<Round> all = rounds.of(visitor);
    Set<Long> ids = new HashSet<>();
    all.forEach(round -> ids.addAll(round.parties()));
    Map<Long, OrganizationName> names = organizations.names(ids);
    return new RoundsPage(
        all.stream()
            .map(round ->
                new RoundsPage.Line(
                    href(round, page),
                    round.terms().title(),
                    page.t("round-state." + round.state().key()),
                    round.parties().stream()
                        .map(id -> name(names, id, page))
                        .collect(Collectors.joining(" · ")),
                    round.illustration()))
            .toList());
  }

  RoundFormPage form(ShownForm form, Visitor visitor, PageContext page) {
    Set<Long> own =
        visitor.mandates().stream()
            .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
            .map(Visitor.Mandate::organization)
            .collect(Collectors.toSet());
    return new RoundFormPage(
        form,
        organizations.names(own).values().stream()
            .map(name -> new Option(name.number(), name.name(page.language())))
            .distinct()
            .sorted(java.util.Comparator.comparing(Option::label))
            .toList(),
        Arrays.stream(ListMode.values())
            .map(mode -> new Option(mode.key(), page.t("round-mode." + mode.key())))
            .toList(),
        Arrays.stream(ListField.values())
            .filter(field -> field != ListField.KEY)
            .map(field -> new Option("field_" + field.key(), page.t("round-field." + field.key())))
            .toList());
  }

  RoundPage page(
      Round round, CheckedList checked, ShownForm withdrawal, Visitor visitor, PageContext page) {
    Map<Long, OrganizationName> names = organizations.names(round.parties());
    List<Upload> all = uploads.of(round.id());
    var party = round.partyOf(visitor);
    boolean acts = party.isPresent();
    return new RoundPage(
        href(round, page),
        round.terms().title(),
        page.t("round-state." + round.state().key()),
        round.illustration(),
        facts(round.terms(), page),
        parties(round, all, names, page),
        round.state() == RoundState.PROPOSED
            && party.filter(id -> !round.agreed().contains(id)).isPresent(),
        acts && round.state().takesLists(),
        acts && RoundChange.PARTY_WITHDREW.isPossibleIn(round.state()),
        acts && round.state() == RoundState.LINKING,
        progress(round, page),
        pairsHref(round, visitor, page),
        agreement(round, page),
        columns(round.terms()),
        checked,
        withdrawal,
        pattern(round, names, page),
        listCounts(round, names, page),
        destroyed(all, names, page),
        happened(round, names, page));
  }

  private static String href(Round round, PageContext page) {
    return page.href("/desk/rounds/" + round.id());
  }

  private static String name(Map<Long, OrganizationName> names, long id, PageContext page) {
    OrganizationName name = names.get(id);
    return name == null ? "" : name.name(page.language());
  }

  private static List<Fact> facts(RoundTerms terms, PageContext page) {
    var facts = new ArrayList<Fact>();
    facts.add(fact("definition", terms.definition(), page));
    facts.add(fact("mode", page.t("round-mode." + terms.mode().key()), page));
    String fields =
        terms.fields().stream()
            .map(field -> page.t("round-field." + field.key()))
            .collect(Collectors.joining(", "));
    facts.add(fact("fields", fields, page));
    if (!terms.keyCheck().isEmpty()) {
      facts.add(fact("key_check", terms.keyCheck(), page));
    }
    facts.add(fact("upload_until", page.date(terms.uploadUntil()), page));
    facts.add(fact("review_until", page.date(terms.reviewUntil()), page));
    facts.add(fact("destroy_on", page.date(terms.destroyOn()), page));
    facts.add(fact("public_on", page.date(terms.publicOn()), page));
    return facts;
  }

  private static Fact fact(String field, String text, PageContext page) {
    return new Fact(page.t("round.field." + field), text);
  }

  private static List<RoundPage.Party> parties(
      Round round, List<Upload> all, Map<Long, OrganizationName> names, PageContext page) {
    Set<Long> there =
        all.stream().filter(Upload::isThere).map(Upload::organization).collect(Collectors.toSet());
    return round.parties().stream()
        .map(id ->
            new RoundPage.Party(
                name(names, id, page),
                page.t(round.agreed().contains(id) ? "round.agreed" : "round.not-agreed"),
                page.t(there.contains(id) ? "round.list-there" : "round.no-list")))
        .toList();
  }

  private String progress(Round round, PageContext page) {
    if (round.state() != RoundState.LINKING) {
      return "";
    }
    return linking
        .progress(round.id())
        .map(at ->
            page.t("round.progress", page.t("round-stage." + at.stage()), percent(at.share())))
        .orElseGet(() -> page.t("round.waiting"));
  }

  private static String pairsHref(Round round, Visitor visitor, PageContext page) {
    return round.state() == RoundState.REVIEWING && round.reviewers().contains(visitor.person())
        ? href(round, page) + "/pairs"
        : "";
  }

  private String agreement(Round round, PageContext page) {
    Agreement agreement = reviewing.agreement(round.id());
    if (agreement.pairs() == 0) {
      return "";
    }
    long percent = Math.round(agreement.percent());
    return Double.isNaN(agreement.kappa())
        ? page.t("round-pair.agreement-only", agreement.pairs(), percent)
        : page.t("round-pair.agreement", agreement.pairs(), percent, agreement.kappa());
  }

  private static long percent(double share) {
    return Math.round(share * PERCENT);
  }

  private static String columns(RoundTerms terms) {
    return "id, "
        + terms.fields().stream().map(ListField::key).collect(Collectors.joining(", "));
  }

  /** Cases by the lists they are on. */
  private List<Fact> pattern(Round round, Map<Long, OrganizationName> names, PageContext page) {
    return results.patterns(round.id()).stream()
        .map(count -> {
          String on =
              java.util.stream.IntStream.range(0, round.parties().size())
                  .filter(at -> count.pattern().charAt(at) == '1')
                  .mapToObj(at -> name(names, round.parties().get(at), page))
                  .collect(Collectors.joining(" + "));
          boolean all = count.pattern().indexOf('0') < 0;
          return new Fact(
              page.t(all ? "round.on-all" : "round.only-on", on), page.number(count.cases()));
        })
        .toList();
  }

  private List<Fact> listCounts(Round round, Map<Long, OrganizationName> names, PageContext page) {
    return results.lists(round.id()).stream()
        .map(list ->
            new Fact(
                name(names, round.parties().get(list.position()), page),
                page.t("round.list-counts", list.records(), list.duplicates(), list.unclear())))
        .toList();
  }

  private static List<Destroyed> destroyed(
      List<Upload> all, Map<Long, OrganizationName> names, PageContext page) {
    var destroyed = new ArrayList<Destroyed>();
    for (Upload upload : all) {
      Instant at = upload.destroyedAt();
      if (at != null) {
        destroyed.add(
            new Destroyed(
                name(names, upload.organization(), page),
                page.number(upload.rows()),
                when(at, page),
                page.t("round-cause." + upload.cause()),
                upload.sha256()));
      }
    }
    return destroyed;
  }

  private List<Happened> happened(
      Round round, Map<Long, OrganizationName> names, PageContext page) {
    return history.of(round.id()).stream()
        .map(event ->
            new Happened(
                when(event.at(), page),
                page.t("round-change." + event.event()),
                who(event.organization(), names, page),
                event.reason()))
        .toList();
  }

  private static String who(
      @Nullable Long party, Map<Long, OrganizationName> names, PageContext page) {
    return party == null ? page.t("round.platform") : name(names, party, page);
  }

  private static String when(Instant at, PageContext page) {
    return page.date(at.atZone(ZONE).toLocalDate());
  }
}
