package org.vetika.app.consistency.round;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.release.Answer;
import org.vetika.app.consistency.release.ListCells;
import org.vetika.app.consistency.release.Matter;
import org.vetika.app.consistency.release.ReleasedCells;
import org.vetika.app.consistency.round.RoundResults.PatternCount;
import org.vetika.app.consistency.round.ShownResult.OwnCounts;
import org.vetika.app.consistency.round.ShownResult.Reason;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.counts.release.PastRelease;

/**
 * What everybody sees of a result, in view of everything about the same matter that was released
 * before. It is decided once, on the day on which the round becomes public, and noted in the
 * ledger: a number is shown when it stands there.
 */
@Component
public class ReleasedResults {
  private final ReleasedCells ledger;
  private final RoundResults results;
  private final StatedReasons reasons;
  private final Organizations organizations;

  ReleasedResults(
      ReleasedCells ledger,
      RoundResults results,
      StatedReasons reasons,
      Organizations organizations) {
    this.ledger = ledger;
    this.results = results;
    this.reasons = reasons;
    this.organizations = organizations;
  }

  /**
   * A result ready to be compared with earlier releases.
   *
   * @param parties public numbers, in the order of their lists
   */
  private record Ready(Matter matter, List<String> parties, ListCells cells, ShownResult safe) {
    String number(long organization, Map<Long, OrganizationName> names) {
      return Objects.requireNonNull(names.get(organization)).number();
    }
  }

  /** Decides what everybody will see, in the transaction that makes the round public. */
  void release(Round round) {
    Map<Long, OrganizationName> names = organizations.names(round.parties());
    Ready ready = ready(round, names);
    ledger.lock(ready.matter());
    List<PastRelease> past = ledger.of(ready.matter());
    Answer answer = ready.cells().ask(past);
    Map<String, Long> byThemselves = new HashMap<>();
    Map<String, Long> withGroups = new HashMap<>();
    for (OwnCounts own : ready.safe().lists()) {
      String list = ready.parties().get(own.position());
      putSafe(byThemselves, duplicates(list), own.duplicates(), past);
      putSafe(byThemselves, unclear(list), own.unclear(), past);
      putSafe(withGroups, cases(list), own.cases(), past);
    }
    boolean shows =
        ready.safe().isShown() && answer.isWhole() && withGroups.size() == ready.parties().size();
    if (!shows) {
      ledger.add(ready.matter(), new PastRelease(name(round), byThemselves, Set.of()));
      return;
    }
    withGroups.putAll(byThemselves);
    withGroups.putAll(reasons(ready, past, names));
    ledger.add(ready.matter(), answer.kept(name(round), withGroups));
  }

  /** What everybody sees of a public round. */
  ShownResult shown(Round round) {
    Map<Long, OrganizationName> names = organizations.names(round.parties());
    Ready ready = ready(round, names);
    Set<String> released = ledger.shown(ready.matter(), name(round));
    ShownResult safe = ready.safe();
    boolean shows =
        safe.isShown()
            && safe.groups().stream()
                .allMatch(group -> released.contains(ready.cells().cell(group.pattern())));
    return new ShownResult(
        safe.groups().stream()
            .map(group -> new ShownResult.Group(group.pattern(), shows ? group.cases() : null))
            .toList(),
        safe.lists().stream()
            .map(own -> {
              String list = ready.parties().get(own.position());
              return new OwnCounts(
                  own.position(),
                  shows ? own.cases() : null,
                  released.contains(duplicates(list)) ? own.duplicates() : null,
                  released.contains(unclear(list)) ? own.unclear() : null);
            })
            .toList(),
        shows
            ? safe.reasons().stream()
                .map(each ->
                    new Reason(
                        each.organization(),
                        each.pattern(),
                        each.reason(),
                        released.contains(reason(each, ready, names)) ? each.cases() : null))
                .toList()
            : List.of());
  }

  /**
   * Why earlier releases would keep the groups from being shown, for the parties, before the round
   * is public; empty where they would not, or where the groups are too small anyhow.
   */
  public List<Answer.Reason> narrowing(Round round) {
    Ready ready = ready(round, organizations.names(round.parties()));
    return ready.safe().groups().isEmpty() || !ready.safe().isShown()
        ? List.of()
        : ready.cells().ask(ledger.of(ready.matter())).reasons();
  }

  private Ready ready(Round round, Map<Long, OrganizationName> names) {
    List<String> parties =
        round.parties().stream().map(id -> Objects.requireNonNull(names.get(id)).number()).toList();
    Subject about = round.terms().about();
    List<PatternCount> patterns = results.patterns(round.id());
    return new Ready(
        about == null
            ? Matter.comparedBy(parties)
            : Matter.counted(about.indicator(), about.place()),
        parties,
        ListCells.of(
            parties,
            patterns.stream()
                .map(each -> new ListCells.Row("", each.pattern(), each.cases()))
                .toList()),
        ShownResult.of(patterns, results.lists(round.id()), reasons.of(round.id())));
  }

  /** All numbers of a party about a group, or none: the missing one could be worked out. */
  private static Map<String, Long> reasons(
      Ready ready, List<PastRelease> past, Map<Long, OrganizationName> names) {
    Map<String, Long> shown = new HashMap<>();
    for (Reason each : ready.safe().reasons()) {
      boolean safe =
          ready.safe().reasons().stream()
              .filter(other ->
                  other.organization() == each.organization()
                      && other.pattern().equals(each.pattern()))
              .noneMatch(other -> isNear(reason(other, ready, names), other.cases(), past));
      if (safe && each.cases() != null) {
        shown.put(reason(each, ready, names), (long) each.cases());
      }
    }
    return shown;
  }

  private static void putSafe(
      Map<String, Long> shown, String cell, @Nullable Integer cases, List<PastRelease> past) {
    if (cases != null && !isNear(cell, cases, past)) {
      shown.put(cell, (long) cases);
    }
  }

  private static boolean isNear(String cell, @Nullable Integer cases, List<PastRelease> past) {
    return cases != null && Answer.isNear(cell, cases, past);
  }

  private static String name(Round round) {
    return round.id().toString();
  }

  private static String cases(String list) {
    return "list=" + list;
  }

  private static String duplicates(String list) {
    return "duplicates=" + list;
  }

  private static String unclear(String list) {
    return "unclear=" + list;
  }

  private static String reason(Reason reason, Ready ready, Map<Long, OrganizationName> names) {
    return "reason=%s|by=%s|%s"
        .formatted(
            reason.reason().key(),
            ready.number(reason.organization(), names),
            ready.cells().cell(reason.pattern()));
  }
}
