package org.vetika.app.dialogue.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.record.Passage;
import org.vetika.app.record.Removal;
import org.vetika.app.record.Removals;
import org.vetika.app.record.SealedOriginals;

/** Comments, proposed wordings and reservations as far as their removal goes. */
@Component
class Statements {
  private final Discussion discussion;
  private final Removals removals;
  private final SealedOriginals originals;
  private final JdbcClient database;

  Statements(
      Discussion discussion, Removals removals, SealedOriginals originals, JdbcClient database) {
    this.discussion = discussion;
    this.removals = removals;
    this.originals = originals;
    this.database = database;
  }

  /**
   * One of them.
   *
   * @param point internal id; null when the point was split or joined since
   * @param entry what its stub is called: {@code D2021-001/results/2.1/comments/7}
   * @param texts all that was said, which would have to go
   * @param decided why a proposed wording was declined or taken, which would go as well
   */
  record Statement(
      StatementKind kind,
      long id,
      @Nullable Long point,
      String entry,
      List<String> texts,
      @Nullable String decided) {

    boolean quotes(String text) {
      return texts.stream().anyMatch(each -> each.contains(text));
    }
  }

  /** Who takes something out, and why; the time is that of the work. */
  record Order(SummaryWork.Held held, String reason, String by) {}

  /** Those of a summary whose words are still there. */
  List<Statement> of(SummaryResult summary) {
    var all = new ArrayList<Statement>();
    discussion.comments(summary.id()).stream()
        .filter(each -> !each.removed())
        .map(each -> {
          String entry = entry(summary, each.pointNumber(), StatementKind.COMMENTS, each.id());
          return new Statement(
              StatementKind.COMMENTS, each.id(), each.point(), entry, List.of(each.text()), null);
        })
        .forEach(all::add);
    discussion.amendments(summary.id()).stream()
        .filter(each -> !each.removed())
        .map(each -> {
          String entry = entry(summary, each.pointNumber(), StatementKind.AMENDMENTS, each.id());
          return new Statement(
              StatementKind.AMENDMENTS,
              each.id(),
              each.point(),
              entry,
              List.of(each.oldText(), each.newText(), each.reason()),
              each.decisionReason());
        })
        .forEach(all::add);
    discussion.reservations(summary.id()).stream()
        .filter(each -> !each.removed())
        .map(each -> {
          String entry =
              entry(
                  summary,
                  each.pointNumber(),
                  StatementKind.RESERVATIONS,
                  each.organizationNumber());
          return new Statement(
              StatementKind.RESERVATIONS,
              each.id(),
              each.point(),
              entry,
              List.of(each.text()),
              null);
        })
        .forEach(all::add);
    return all;
  }

  /** The name of a stub: the number of an organization tells its reservation, else the id. */
  static String entry(SummaryResult summary, String point, StatementKind kind, Object which) {
    return summary.dialogueNumber() + "/results/" + point + "/" + kind.key() + "/" + which;
  }

  /** The fingerprint of a text when the words of these statements are gone. */
  String fingerprintWithout(SummaryResult summary, List<Statement> gone) {
    Set<Long> reservations =
        gone.stream()
            .filter(each -> each.kind() == StatementKind.RESERVATIONS)
            .map(Statement::id)
            .collect(Collectors.toSet());
    return CanonicalText.fingerprint(
        summary,
        discussion.reservations(summary.id()).stream()
            .map(each -> reservations.contains(each.id()) ? each.emptied() : each)
            .toList());
  }

  /** Writes the stub, without which the database would refuse, and then empties the words. */
  void clear(Statement statement, Order order, @Nullable String fingerprint) {
    Author author = order.held().author();
    var removal =
        new Removal(
            statement.entry(),
            order.reason(),
            order.by(),
            author.at(),
            statement.kind() == StatementKind.RESERVATIONS ? fingerprint : null);
    removals.record(removal, author.person());
    originals.sealTexts(
        removal,
        author.person(),
        Stream.concat(statement.texts().stream(), Stream.ofNullable(statement.decided()))
            .map(text -> new Passage(statement.kind().key(), null, text))
            .toList());
    String sql =
        switch (statement.kind()) {
          case COMMENTS -> "update result_comment set text = '', removed = true where id = :id";
          case AMENDMENTS ->
              """
              update result_amendment set old_text = '', new_text = '', reason = '',
                decision_reason = null, removed = true
              where id = :id
              """;
          case RESERVATIONS ->
              "update result_reservation set text = '', removed = true where id = :id";
        };
    database.sql(sql).param("id", statement.id()).update();
  }
}
