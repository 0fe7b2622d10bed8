package org.vetika.app.organization;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.organization.ImportPlan.Step;
import org.vetika.app.organization.ImportReport.Fate;
import org.vetika.app.organization.ImportReport.Line;
import org.vetika.app.organization.OrganizationChange.Action;
import org.vetika.app.web.Visitor;

/**
 * Takes organizations from a table (CSV in UTF-8; comma, semicolon or tab). First a dry run that
 * stores nothing but the file; then all good lines at once, or none.
 */
@Component
public class ImportingOrganizations {
  private final TransactionTemplate transactions;
  private final JdbcClient database;
  private final ImportPlan plan;
  private final OrganizationStore store;
  private final ContentRows contents;
  private final ChangeLog log;
  private final Clock clock;

  ImportingOrganizations(
      TransactionTemplate transactions,
      JdbcClient database,
      ImportPlan plan,
      OrganizationStore store,
      ContentRows contents,
      ChangeLog log,
      Clock clock) {
    this.transactions = transactions;
    this.database = database;
    this.plan = plan;
    this.store = store;
    this.contents = contents;
    this.log = log;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * Nothing was changed yet.
     *
     * @param upload to be named when it is to be imported
     */
    record DryRun(UUID upload, ImportReport report) implements Outcome {}

    /** The good lines are on record. */
    record Imported(ImportReport report) implements Outcome {}

    /** The file cannot be read as a table. */
    record Unreadable(ImportReport report) implements Outcome {}

    record NotAllowed() implements Outcome {}

    /** There is no such upload of this person, or it was imported already. */
    record NoSuchUpload() implements Outcome {}
  }

  /** The columns a table may have, in the order of a template. */
  public static List<String> columns() {
    return OrganizationCsv.COLUMNS;
  }

  /** Looks at a file and keeps it until it is imported, for a day at most. */
  public Outcome dryRun(Visitor visitor, String fileName, byte[] file) {
    if (!Rights.keepsRegistry(visitor)) {
      return new Outcome.NotAllowed();
    }
    return switch (OrganizationCsv.read(file)) {
      case OrganizationCsv.Table.Unreadable(var problem, var detail) ->
          new Outcome.Unreadable(ImportReport.unreadable(problem, detail));
      case OrganizationCsv.Table.Rows(var rows) -> {
        List<Line> lines = plan.plan(rows).stream().map(Step::line).toList();
        yield new Outcome.DryRun(keep(visitor, fileName, file), new ImportReport(null, "", lines));
      }
    };
  }

  /** Imports a file that this person looked at before. */
  public Outcome run(Visitor visitor, UUID upload) {
    if (!Rights.keepsRegistry(visitor)) {
      return new Outcome.NotAllowed();
    }
    return Objects.requireNonNull(
        transactions.execute(transaction ->
            take(visitor, upload)
                .map(kept -> run(visitor, kept))
                .orElseGet(Outcome.NoSuchUpload::new)));
  }

  private record Upload(String fileName, List<OrganizationCsv.Row> rows) {}

  private Outcome run(Visitor visitor, Upload upload) {
    List<Line> lines =
        plan.plan(upload.rows).stream().map(step -> apply(visitor, step, upload.fileName)).toList();
    return new Outcome.Imported(new ImportReport(null, "", lines));
  }

  private Line apply(Visitor visitor, Step step, String reason) {
    OrganizationContent content = step.content();
    if (content == null || step.line().fate() == Fate.UNCHANGED) {
      return step.line();
    }
    if (step.line().fate() == Fate.NEW) {
      String number = store.nextNumber();
      long id = store.insert(number, content);
      log.note(id, Action.REGISTERED, visitor, reason, ContentFields.changes(null, content));
      return numbered(step.line(), number);
    }
    store
        .lock(Objects.requireNonNull(step.line().number()))
        .ifPresent(locked -> {
          OrganizationContent before = contents.contents(List.of(locked.id())).get(locked.id());
          store.update(locked.id(), content);
          log.note(
              locked.id(),
              Action.IMPORTED,
              visitor,
              reason,
              ContentFields.changes(before, content));
        });
    return step.line();
  }

  private static Line numbered(Line line, String number) {
    return new Line(
        line.line(),
        line.fate(),
        line.name(),
        number,
        line.problems(),
        line.matches(),
        line.sameAsLine());
  }

  private UUID keep(Visitor visitor, String fileName, byte[] file) {
    UUID id = UUID.randomUUID();
    transactions.executeWithoutResult(transaction -> {
      database
          .sql("delete from organization_import where uploaded_at < :day_ago")
          .param("day_ago", clock.instant().minusSeconds(86_400).atOffset(ZoneOffset.UTC))
          .update();
      database
          .sql(
              """
              insert into organization_import (id, file_name, content, person_id, uploaded_at)
              values (:id, :name, :content, :person, :now)
              """)
          .param("id", id)
          .param("name", ChangeReason.of(fileName))
          .param("content", file)
          .param("person", visitor.person())
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    });
    return id;
  }

  /** Gone once imported: a second click imports nothing twice. */
  private Optional<Upload> take(Visitor visitor, UUID upload) {
    return database
        .sql(
            """
            delete from organization_import where id = :id and person_id = :person
            returning file_name, content
            """)
        .param("id", upload)
        .param("person", visitor.person())
        .query((row, index) ->
            OrganizationCsv.read(row.getBytes(2)) instanceof OrganizationCsv.Table.Rows(var rows)
                ? Optional.of(new Upload(row.getString(1), rows))
                : Optional.<Upload>empty())
        .optional()
        .flatMap(found -> found);
  }
}
