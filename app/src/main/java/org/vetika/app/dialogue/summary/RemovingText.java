package org.vetika.app.dialogue.summary;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.summary.Statements.Statement;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.record.Removal;
import org.vetika.app.record.Removals;
import org.vetika.app.record.SealedOriginals;

/**
 * Takes the text of a published point out of the record, in every language and every version,
 * because it names a person who must be protected or a court ordered it. A stub stays: who, when,
 * why, and the fingerprint of what is left. The original is sealed where the operator keeps a key.
 */
@Component
public class RemovingText {
  private final SummaryWork work;
  private final SummaryVersions versions;
  private final Statements statements;
  private final Removals removals;
  private final SealedOriginals originals;
  private final PointPassages passages;
  private final RemoverName remover;
  private final JdbcClient database;

  RemovingText(
      SummaryWork work,
      SummaryVersions versions,
      Statements statements,
      Removals removals,
      SealedOriginals originals,
      PointPassages passages,
      RemoverName remover,
      JdbcClient database) {
    this.work = work;
    this.versions = versions;
    this.statements = statements;
    this.removals = removals;
    this.originals = originals;
    this.passages = passages;
    this.remover = remover;
    this.database = database;
  }

  /** Done with the fingerprint of what is left. */
  public Outcome<String> remove(
      String dialogue, Acting acting, String resultNumber, String reason) {
    String why = PlainText.clean(reason);
    return work.on(
        dialogue,
        acting,
        SummaryEvent.REMOVE_TEXT,
        held -> {
          Point point = held.summary().point(resultNumber).orElse(null);
          if (point == null) {
            return Outcome.refused(Refusal.UNKNOWN);
          }
          if (point.text().isEmpty()) {
            return Outcome.refused(Refusal.NOT_APPLICABLE);
          }
          if (why.isEmpty()) {
            return Outcome.refused(Refusal.REASON_MISSING);
          }
          return new Outcome.Done<>(
              remove(point, new Statements.Order(held, why, remover.of(acting))));
        });
  }

  private String remove(Point point, Statements.Order order) {
    SummaryWork.Held held = order.held();
    SummaryResult left = without(held.summary(), other -> other.id() == point.id());
    List<Statement> carriers =
        statements.of(held.summary()).stream().filter(each -> carries(each, point)).toList();
    String fingerprint = statements.fingerprintWithout(left, carriers);
    String entry = held.summary().dialogueNumber() + "/results/" + point.number();
    var removal = new Removal(entry, order.reason(), order.by(), held.author().at(), fingerprint);
    removals.record(removal, held.author().person());
    originals.sealTexts(
        removal,
        held.author().person(),
        passages.of(held.summary().id(), point, other -> carries(other, point)));
    for (String sql :
        List.of(
            "update result set text = '', removed = true where id = :point",
            """
            update result_translation set text = '', removed = true
            where result_id = :point and not removed
            """,
            """
            update result_correction set text = '', removed = true
            where result_id = :point and not removed
            """)) {
      database.sql(sql).param("point", point.id()).update();
    }
    carriers.forEach(each -> statements.clear(each, order, fingerprint));
    versions.redact(
        held.summary().id(), version -> without(version, other -> carries(other, point)));
    return fingerprint;
  }

  private static SummaryResult without(SummaryResult summary, Predicate<Point> gone) {
    return summary.eachSection(section ->
        section.withPoints(
            section.points().stream()
                .map(point -> gone.test(point) ? emptied(point) : point)
                .toList()));
  }

  /** In old versions the text may stand in points that it was split off or joined from. */
  private static boolean carries(Point point, Point gone) {
    return point.id() == gone.id()
        || (!point.text().isEmpty()
            && (point.text().contains(gone.text()) || gone.text().contains(point.text())));
  }

  /**
   * A proposed wording of the point is the point again; anything else goes only when it quotes the
   * text, because what another organization said is not the facilitator's to take away.
   */
  private static boolean carries(Statement statement, Point gone) {
    Long point = statement.point();
    boolean ofThePoint = point != null && point == gone.id();
    boolean orphan = point == null;
    return statement.quotes(gone.text())
        || (statement.kind() == StatementKind.AMENDMENTS
            && (ofThePoint
                || (orphan && statement.texts().stream().anyMatch(gone.text()::contains))));
  }

  private static Point emptied(Point point) {
    return point
        .withText("")
        .withTranslations(
            point.translations().stream()
                .map(translation ->
                    new SummaryResult.Translation(
                        translation.language(),
                        "",
                        translation.madeBy(),
                        translation.maker(),
                        translation.madeAt()))
                .toList());
  }
}
