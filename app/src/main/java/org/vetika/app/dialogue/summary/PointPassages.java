package org.vetika.app.dialogue.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.record.Passage;
import org.vetika.app.web.Language;

/** All wordings of a point that go when its text goes, each of them once. */
@Component
class PointPassages {
  private final SummaryVersions versions;
  private final JdbcClient database;

  PointPassages(SummaryVersions versions, JdbcClient database) {
    this.versions = versions;
    this.database = database;
  }

  /**
   * The text, translations, corrections, and what older versions hold.
   *
   * @param carries whether a point of an older version holds the text
   */
  List<Passage> of(long summary, Point point, Predicate<Point> carries) {
    var passages = new ArrayList<Passage>();
    passages.add(new Passage("text", point.language(), point.text()));
    passages.addAll(
        written(
            "translation",
            """
            select language, text from result_translation
            where result_id = :point and not removed order by id
            """,
            point));
    passages.addAll(
        written(
            "correction",
            """
            select language, text from result_correction
            where result_id = :point and not removed order by id
            """,
            point));
    Set<String> known = new HashSet<>(passages.stream().map(Passage::text).toList());
    for (SummaryVersions.Version version : versions.of(summary)) {
      versions.content(summary, version.version()).stream()
          .flatMap(SummaryResult::points)
          .filter(carries)
          .flatMap(old -> wordings(version.version(), old).stream())
          .filter(passage -> known.add(passage.text()))
          .forEach(passages::add);
    }
    return passages;
  }

  private List<Passage> written(String part, String sql, Point point) {
    return database
        .sql(sql)
        .param("point", point.id())
        .query((row, index) ->
            new Passage(
                part,
                Language.ofTag(row.getString("language")).orElseThrow(),
                row.getString("text")))
        .list();
  }

  private static List<Passage> wordings(int version, Point old) {
    String part = "version " + version + ", " + old.number();
    var wordings = new ArrayList<Passage>();
    wordings.add(new Passage(part, old.language(), old.text()));
    old.translations()
        .forEach(each -> wordings.add(new Passage(part, each.language(), each.text())));
    return wordings;
  }
}
