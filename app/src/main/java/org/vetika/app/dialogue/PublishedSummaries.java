package org.vetika.app.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.record.Removal;
import org.vetika.app.record.Removals;

/** Reads published summary results. */
@Component
final class PublishedSummaries {
  private static final Pattern PUBLIC_ENTRY =
      Pattern.compile("[^/]+/results/[^/]+(/reservations/[^/]+)?");

  private final JdbcClient database;
  private final PublishedResults results;
  private final Removals removals;

  PublishedSummaries(JdbcClient database, PublishedResults results, Removals removals) {
    this.database = database;
    this.results = results;
    this.removals = removals;
  }

  /** The published summary of a dialogue; call it only when there is one. */
  PublishedSummary ofDialogue(long dialogue, String dialogueNumber) {
    Head head =
        database
            .sql(
                """
                select id, title_en, title_km, fingerprint, published_at, published_by
                from summary_result where dialogue_id = :dialogue and state = 'published'
                """)
            .param("dialogue", dialogue)
            .query((row, index) ->
                new Head(
                    row.getLong("id"),
                    Columns.pair(row, "title"),
                    row.getString("fingerprint"),
                    Columns.instant(row, "published_at"),
                    row.getString("published_by")))
            .single();
    return new PublishedSummary(
        head.title(),
        head.fingerprint(),
        head.publishedAt(),
        head.publishedBy(),
        sections(head.id()),
        removals.below(dialogueNumber).stream().filter(PublishedSummaries::isPublic).toList());
  }

  /** Comments and proposed wordings are not public, so their stubs are not either. */
  private static boolean isPublic(Removal removal) {
    return PUBLIC_ENTRY.matcher(removal.entry()).matches();
  }

  private List<PublishedSummary.Section> sections(long summary) {
    List<SectionRow> rows =
        database
            .sql(
                """
                select s.number, s.kind, s.title_en, s.title_km,
                  array(select id from result where section_id = s.id order by position) as results
                from summary_section s where s.summary_id = :summary order by s.position
                """)
            .param("summary", summary)
            .query((row, index) ->
                new SectionRow(
                    row.getString("number"),
                    row.getString("kind"),
                    Columns.pair(row, "title"),
                    Columns.numbers(row, "results")))
            .list();
    Map<Long, PublishedResult> byId =
        results.byIds(rows.stream().flatMap(row -> row.results().stream()).toList());
    return rows.stream().map(row -> row.with(byId)).toList();
  }

  private record Head(
      long id, TextPair title, String fingerprint, Instant publishedAt, String publishedBy) {}

  private record SectionRow(
      @Nullable String number, @Nullable String kind, TextPair title, List<Long> results) {
    PublishedSummary.Section with(Map<Long, PublishedResult> byId) {
      return new PublishedSummary.Section(
          number,
          kind == null ? null : ResultKind.stored(kind),
          title,
          results.stream().map(byId::get).map(Objects::requireNonNull).toList());
    }
  }
}
