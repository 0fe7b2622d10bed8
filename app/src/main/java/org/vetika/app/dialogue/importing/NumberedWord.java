package org.vetika.app.dialogue.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word that documents number: "Sector 2", "Recommendation 3", "វិស័យទី១".
 *
 * @param section whether it opens a section; else it labels one point
 * @param kind the kind of point it names, null when it names none
 */
record NumberedWord(String word, boolean section, @Nullable PointKind kind) {

  private static final List<NumberedWord> ALL =
      List.of(
          section("sector"),
          section("section"),
          section("part"),
          section("chapter"),
          section("theme"),
          section("topic"),
          section("group"),
          section("session"),
          section("cluster"),
          section("pillar"),
          section("area"),
          section("sdg"),
          section("csdg"),
          section("goal"),
          section("component"),
          section("agenda item"),
          section("priority"),
          section("វិស័យ"),
          section("វិស័យរួម"),
          section("ផ្នែក"),
          section("ជំពូក"),
          section("ក្រុម"),
          section("ប្រធានបទ"),
          section("មុំ"),
          point("recommendation", PointKind.RECOMMENDATION),
          point("suggestion", PointKind.RECOMMENDATION),
          point("challenge", PointKind.CHALLENGE),
          point("concern", PointKind.CHALLENGE),
          point("problem", PointKind.CHALLENGE),
          point("progress", PointKind.PROGRESS),
          point("achievement", PointKind.PROGRESS),
          point("commitment", PointKind.COMMITMENT),
          point("request", PointKind.ASK),
          point("demand", PointKind.ASK),
          point("ask", PointKind.ASK),
          point("result", null),
          point("point", null),
          point("finding", null),
          point("issue", null),
          point("outcome", null),
          point("action", null),
          point("អនុសាសន៍", PointKind.RECOMMENDATION),
          point("បញ្ហាប្រឈម", PointKind.CHALLENGE),
          point("វឌ្ឍនភាព", PointKind.PROGRESS),
          point("សមិទ្ធផល", PointKind.PROGRESS),
          point("សំណូមពរ", PointKind.ASK),
          point("ការប្តេជ្ញាចិត្ត", PointKind.COMMITMENT),
          point("ចំណុច", null),
          point("លទ្ធផល", null),
          point("ចំណុចទី", null));

  static Optional<NumberedWord> of(String printed) {
    String lower = printed.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(known -> known.word.equals(lower) || (known.word + "s").equals(lower))
        .findFirst();
  }

  /** Alternatives for a regular expression, longest first. */
  static String alternatives() {
    return ALL.stream()
        .map(NumberedWord::word)
        .sorted((a, b) -> b.length() - a.length())
        .reduce((a, b) -> a + "|" + b)
        .orElseThrow();
  }

  private static NumberedWord section(String word) {
    return new NumberedWord(word, true, null);
  }

  private static NumberedWord point(String word, @Nullable PointKind kind) {
    return new NumberedWord(word, false, kind);
  }
}
