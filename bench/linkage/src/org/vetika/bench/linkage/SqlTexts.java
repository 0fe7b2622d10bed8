package org.vetika.bench.linkage;

/**
 * The statements of {@link SqlPeer}, in the order in which they run. A pattern holds the level of
 * each field in three bits, 0 where a value is missing and 1 where both are equal.
 */
final class SqlTexts {
  /** %s: the file. */
  static final String READ =
      """
      create table raw as
      select row_number() over () as r, id, split_part(id, '-', 1) as person,
        nullif(given_name, '') as given_name, nullif(family_name, '') as family_name,
        nullif(birth_date, '') as birth_date, nullif(commune_code, '') as commune_code,
        nullif(event_date, '') as event_date
      from read_csv('%s', header = true, all_varchar = true)
      """;

  /** %s twice: a field. Bits that equality in a value adds or takes. */
  static final String RARITIES =
      """
      create table rare_%s as
      with counted as (
        select %<s as value, count(*)::double as n from raw where %<s is not null group by 1),
      shares as (select value, n / sum(n) over () as share from counted)
      select value, (log2(sum(share * share) over ()) - log2(share))::float as bits from shares
      """;

  /** What comparisons need of each record, worked out once. */
  static final String RECORDS =
      """
      create table records as
      select raw.r::integer as r, person, given_name, family_name, birth_date, commune_code,
        event_date, date_diff('day', date '1900-01-01', try_cast(birth_date as date)) as birth_day,
        date_diff('day', date '1900-01-01', try_cast(event_date as date)) as event_day,
        left(commune_code, 4) as district, left(commune_code, 2) as province,
        coalesce(g.bits, 0)::float as given_bits, coalesce(f.bits, 0)::float as family_bits
      from raw
      left join rare_given_name g on g.value = given_name
      left join rare_family_name f on f.value = family_name
      """;

  static final String COMPARED =
      "create table compared (a integer, b integer, pattern smallint, bits float)";

  /** Levels of a pair from a query named alike. */
  private static final String LEVELS =
      """
      select a, b, (
        case when g1 is null or g2 is null then 0 when g1 = g2 then 1
          when g1 = f2 or f1 = g2 then 6
          when given >= .92 then 2 when given >= .88 then 3 when given >= .7 then 4 else 5 end
        + 8 * case when f1 is null or f2 is null then 0 when f1 = f2 then 1
          when g1 = f2 or f1 = g2 then 0
          when family >= .92 then 2 when family >= .88 then 3 when family >= .7 then 4 else 5 end
        + 64 * case when edits is null then 0 when edits = 0 then 1 when edits = 1 then 2
          when born <= 31 then 3 when born <= 366 then 4 when born <= 3653 then 5 else 6 end
        + 512 * case when c1 is null or c2 is null then 0 when c1 = c2 then 1
          when d1 = d2 then 2 when p1 = p2 then 3 else 4 end
        + 4096 * case when happened is null then 0 when happened = 0 then 1
          when happened <= 7 then 2 when happened <= 31 then 3 when happened <= 366 then 4
          else 5 end)::smallint as pattern,
        (case when g1 = g2 then given_bits else 0 end
        + case when f1 = f2 then family_bits else 0 end)::float as bits
      from alike
      """;

  /** Each similarity once, and only where the values differ; then what it is needed for. */
  private static final String SIMILAR =
      """
      select l.r as a, r.r as b, l.given_name as g1, r.given_name as g2, l.family_name as f1,
        r.family_name as f2, l.commune_code as c1, r.commune_code as c2, l.district as d1,
        r.district as d2, l.province as p1, r.province as p2, l.given_bits, l.family_bits,
        case when l.given_name = r.given_name then 1
          else jaro_winkler_similarity(l.given_name, r.given_name) end as given,
        case when l.family_name = r.family_name then 1
          else jaro_winkler_similarity(l.family_name, r.family_name) end as family,
        case when l.birth_date = r.birth_date then 0
          else damerau_levenshtein(l.birth_date, r.birth_date) end as edits,
        abs(l.birth_day - r.birth_day) as born, abs(l.event_day - r.event_day) as happened
      """;

  /** %s: equality of the rule's columns; that no earlier rule has the pair. */
  static final String COMPARE =
      "insert into compared with alike as not materialized ("
          + SIMILAR
          + "from records l join records r on %s and l.r < r.r where true %s)\n"
          + LEVELS;

  static final String PATTERNS =
      """
      create table patterns as
      select pattern, count(*)::double as n from compared group by pattern;
      create table levels as
      select pattern, field, (pattern >> (3 * field)) & 7 as level
      from patterns, (select unnest([0, 1, 2, 3, 4]) as field)
      where (pattern >> (3 * field)) & 7 > 0
      """;

  /** A million, by a hash, so that all runs draw the same. */
  static final String RANDOM_PAIRS =
      "create table random_pairs as with drawn as ("
          + """
            select 1 + hash(i * 2) % size as one, 1 + hash(i * 2 + 1) % size as other
            from range(1000000) numbers(i), (select count(*) as size from records)),
            """
          + "alike as not materialized ("
          + SIMILAR
          + "from drawn join records l on l.r = one join records r on r.r = other"
          + " where one <> other)\n"
          + LEVELS;

  /** u, with half a pair at each level that no random pair shows. */
  static final String CHANCE =
      """
      create table chance as
      with sizes(field, most) as (values (0, 6), (1, 5), (2, 6), (3, 4), (4, 5)),
      all_levels as (
        select field, unnest(range(1, most + 1)) as level from sizes),
      counted as (
        select field, (pattern >> (3 * field)) & 7 as level, count(*) as n
        from random_pairs, sizes group by all)
      select field, level, (coalesce(n, 0) + .5) / sum(coalesce(n, 0) + .5) over (partition by field)
        as u
      from all_levels left join counted using (field, level)
      """;

  static final String SESSIONS =
      "create table sessions (field integer, level integer, m double)";

  /** %s: numbers of the rule's fields; the condition that all of them are equal. */
  static final String SESSION =
      """
      create or replace table session as
      select pattern, any_value(n) as n from patterns join levels using (pattern)
      group by pattern having count(*) filter (level = 1 and field in (%s)) %s
      """;

  /** %s: numbers of the rule's fields. Equality is expected of nineteen matches in twenty. */
  static final String START =
      """
      create or replace table session_m as
      select field, level, case when level = 1 then .95
        else .05 / (count(*) over (partition by field) - 1) end as m, u
      from chance where field not in (%s);
      create or replace table session_lambda as select .3 as prior
      """;

  /** How many pairs of each pattern match. */
  static final String EXPECTATION =
      """
      create or replace table expected as
      with ratios as (
        select pattern, exp(sum(ln(m / u))) as ratio
        from session join levels using (pattern) join session_m using (field, level)
        group by pattern)
      select pattern, n, n * prior * coalesce(ratio, 1)
        / (prior * coalesce(ratio, 1) + 1 - prior) as matches
      from session left join ratios using (pattern), session_lambda
      """;

  static final String MAXIMIZATION =
      """
      create table next_m as
      with counted as (
        select field, level, sum(matches) as matches
        from expected join levels using (pattern) group by all)
      select field, level, (coalesce(matches, 0) + 1e-3)
        / sum(coalesce(matches, 0) + 1e-3) over (partition by field) as m, u
      from session_m left join counted using (field, level)
      """;

  static final String CHANGE =
      """
      select max(abs(o.m - n.m)) from session_m o join next_m n using (field, level)
      """;

  static final String NEXT_LAMBDA =
      """
      create or replace table session_lambda as
      select greatest(1e-6, least(.999999, sum(matches) / sum(n))) as prior from expected
      """;

  static final String KEEP = "insert into sessions select field, level, m from session_m";

  static final String MEAN =
      """
      create table model as
      select field, level, avg(m) as m, any_value(u) as u
      from sessions join chance using (field, level) group by field, level
      """;

  /** Matches beyond doubt, equal in four fields at least, as seven of ten matches. */
  static final String LAMBDA =
      """
      create table evident as
      with sure as (
        select pattern, any_value(n) as n from patterns join levels using (pattern)
        group by pattern having count(*) filter (level = 1) >= 4)
      select sum(n) / .7 / (size * (size - 1.0) / 2) as prior
      from sure, (select count(*) as size from records) group by size
      """;

  static final String WEIGHTS =
      """
      create table weights as
      select pattern, (any_value(log2(prior / (1 - prior))) + sum(log2(m / u)))::float as weight
      from levels join model using (field, level), evident group by pattern
      """;

  /** What reaches the limit of review, a probability of a tenth. */
  static final String SCORED =
      """
      create table scored as
      select a, b, weight + bits as weight from compared join weights using (pattern)
      where weight + bits >= log2(.1 / .9)
      """;

  static final String EDGES =
      """
      create table edges as
      select a as one, b as other from scored where weight >= 0
      union all select b, a from scored where weight >= 0
      """;

  static final String LABELS =
      "create table labels as select distinct one as r, one as label from edges";

  static final String SPREAD =
      """
      create table next_labels as
      select r, min(label) as label from (
        select one as r, label from edges join labels on r = other
        union all select r, label from labels) group by r
      """;

  static final String SPREAD_FURTHER =
      """
      select count(*) from labels o join next_labels n using (r) where o.label <> n.label
      """;

  static final String RIGHT =
      """
      select count(*) from scored join records l on l.r = a join records r on r.r = b
      where weight >= 0 and l.person = r.person
      """;

  static final String TRUTH =
      """
      select sum(n * (n - 1) / 2) from (select count(*) as n from records group by person)
      """;

  static final String CLUSTERS =
      """
      select (select count(*) from records) - (select count(*) from labels)
        + (select count(distinct label) from labels)
      """;

  private SqlTexts() {}
}
