package org.vetika.app.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationMatch.Reason;

/**
 * Finds the organizations on record that may be meant by a name and an acronym: same key of any of
 * their names, same acronym, or names with many letter triples in common.
 */
@Component
class OrganizationMatching {
  /** Fewer common triples than this are different names. */
  private static final double SIMILAR = 0.45;

  private static final int MOST = 8;

  private final JdbcClient database;

  OrganizationMatching(JdbcClient database) {
    this.database = database;
  }

  /** A name and acronym to look for; one of them may be null. */
  record Sought(@Nullable String name, @Nullable String acronym) {
    String nameKey() {
      return name == null ? "" : NameKey.of(name);
    }

    String acronymKey() {
      if (acronym != null) {
        return NameKey.ofAcronym(acronym);
      }
      return name == null ? "" : NameKey.acronymBehind(name).map(NameKey::ofAcronym).orElse("");
    }
  }

  /** A found key: how like it is to the name, and whether it is the acronym itself. */
  private record Hit(int line, double similarity, boolean sameAcronym, OrganizationName name) {}

  List<OrganizationMatch> find(@Nullable String name, @Nullable String acronym) {
    return findAll(List.of(new Sought(name, acronym))).getFirst();
  }

  /** For each that is sought its matches, best first; one query for all. */
  List<List<OrganizationMatch>> findAll(List<Sought> sought) {
    var found = new ArrayList<Map<Long, OrganizationMatch>>();
    sought.forEach(each -> found.add(new HashMap<>()));
    for (Hit hit : hits(sought)) {
      found.get(hit.line).merge(hit.name.id(), match(hit), OrganizationMatching::better);
    }
    return found.stream().map(OrganizationMatching::ranked).toList();
  }

  private List<Hit> hits(List<Sought> sought) {
    return database
        .sql(
            """
            with sought as (
              select name_key, acronym_key, line
              from unnest(cast(:names as text[]), cast(:acronyms as text[]))
                with ordinality as given (name_key, acronym_key, line)
            ), hit as (
              select s.line, k.organization_id, similarity(k.key, s.name_key) as alike,
                false as same_acronym
              from sought s join organization_name_key k on k.key % s.name_key
              where not k.acronym and s.name_key <> ''
              union all
              select s.line, k.organization_id, 1, false
              from sought s join organization_name_key k on k.key = s.name_key
              where not k.acronym and s.name_key <> ''
              union all
              select s.line, k.organization_id, 0, true
              from sought s
              join organization_name_key k on k.key in (s.acronym_key, replace(s.name_key, ' ', ''))
              where k.acronym and k.key <> ''
            )
            select hit.line, hit.alike, hit.same_acronym,
              o.id, o.number, o.name_en, o.name_km, o.acronym, o.kind
            from hit
            join organization named on named.id = hit.organization_id
            join organization o on o.id = coalesce(named.merged_into, named.id)
            where hit.same_acronym or hit.alike >= :similar
            """)
        .param("names", sought.stream().map(Sought::nameKey).toArray(String[]::new))
        .param("acronyms", sought.stream().map(Sought::acronymKey).toArray(String[]::new))
        .param("similar", SIMILAR)
        .query((row, index) ->
            new Hit(
                row.getInt(1) - 1,
                row.getDouble(2),
                row.getBoolean(3),
                OrganizationNames.name(row, 4)))
        .list();
  }

  private static OrganizationMatch match(Hit hit) {
    if (hit.sameAcronym) {
      return new OrganizationMatch(hit.name, 0.75, Reason.SAME_ACRONYM);
    }
    return hit.similarity >= 1
        ? new OrganizationMatch(hit.name, 1, Reason.SAME_NAME)
        : new OrganizationMatch(hit.name, 0.9 * hit.similarity, Reason.SIMILAR_NAME);
  }

  /** Same acronym and similar names together are as good as certain. */
  private static OrganizationMatch better(OrganizationMatch one, OrganizationMatch other) {
    OrganizationMatch best = one.score() >= other.score() ? one : other;
    boolean acronym = one.reason() == Reason.SAME_ACRONYM || other.reason() == Reason.SAME_ACRONYM;
    boolean similar = one.reason() == Reason.SIMILAR_NAME || other.reason() == Reason.SIMILAR_NAME;
    return acronym && similar && best.score() < 1
        ? new OrganizationMatch(
            best.organization(),
            Math.max(best.score(), OrganizationMatch.CERTAIN),
            Reason.SAME_ACRONYM)
        : best;
  }

  private static List<OrganizationMatch> ranked(Map<Long, OrganizationMatch> found) {
    return found.values().stream()
        .sorted(
            Comparator.comparingDouble(OrganizationMatch::score)
                .reversed()
                .thenComparing(match -> match.organization().number()))
        .limit(MOST)
        .toList();
  }
}
