package org.vetika.app.organization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.organization.OrganizationChange.Action;
import org.vetika.app.organization.OrganizationChange.Field;
import org.vetika.app.organization.OrganizationStatement.Comparison;
import org.vetika.app.organization.OrganizationStore.Locked;
import org.vetika.app.organization.RelationStore.Source;
import org.vetika.app.web.Visitor;

/** Puts on record what is said of an organization in numbers, with date and source. */
@Component
public class RecordingStatement {
  private final TransactionTemplate transactions;
  private final OrganizationStore store;
  private final RelationStore relations;
  private final ChangeLog log;

  RecordingStatement(
      TransactionTemplate transactions,
      OrganizationStore store,
      RelationStore relations,
      ChangeLog log) {
    this.transactions = transactions;
    this.store = store;
    this.relations = relations;
    this.log = log;
  }

  /** What was typed, checked. */
  private record Entry(
      Comparison comparison,
      int count,
      @Nullable String english,
      @Nullable String khmer,
      PartialDate asOf,
      Source source) {}

  /**
   * Records a statement.
   *
   * @param typed {@code comparison}, {@code count}, {@code what_en}, {@code what_km}, {@code
   *     as_of}, {@code source}, {@code source_url}
   */
  public Recording record(Visitor visitor, String number, Map<String, String> typed) {
    if (!Rights.keepsRegistry(visitor)) {
      return new Recording.NotAllowed();
    }
    var fields = new FieldReader(typed);
    Entry entry = entry(fields);
    if (!fields.problems().isEmpty()) {
      return new Recording.Refused(fields.problems());
    }
    return Objects.requireNonNull(
        transactions.execute(transaction ->
            store
                .lock(number)
                .map(locked -> record(visitor, locked, entry))
                .orElseGet(Recording.NotOnRecord::new)));
  }

  private static Entry entry(FieldReader fields) {
    Comparison comparison =
        fields
            .choice("comparison", FieldReader.among(List.of(Comparison.values()), Comparison::key))
            .orElse(Comparison.EXACTLY);
    int count = fields.count("count");
    String english = fields.line("what_en", FieldReader.LINE);
    String khmer = fields.line("what_km", FieldReader.LINE);
    fields.refuseIf(english == null && khmer == null, "what_en", "missing");
    fields.required("as_of", FieldReader.LINE);
    PartialDate asOf = fields.date("as_of");
    var source =
        new Source(fields.required("source", FieldReader.LINE), fields.address("source_url"));
    // Without a date there is a problem noted, and the entry is not used.
    PartialDate dated = asOf == null ? new PartialDate("1000") : asOf;
    return new Entry(comparison, count, english, khmer, dated, source);
  }

  private Recording record(Visitor visitor, Locked locked, Entry entry) {
    relations.insertStatement(
        locked.id(),
        entry.comparison,
        entry.count,
        entry.english,
        entry.khmer,
        entry.asOf,
        entry.source);
    String what = entry.english == null ? String.valueOf(entry.khmer) : entry.english;
    String text =
        entry.comparison.key().replace('_', ' ')
            + " "
            + entry.count
            + " "
            + what
            + ", "
            + entry.asOf.iso();
    log.note(
        locked.id(), Action.STATEMENT, visitor, "", List.of(new Field("statement", null, text)));
    return new Recording.Recorded();
  }
}
