package org.vetika.app.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.organization.OrganizationChange.Action;
import org.vetika.app.organization.OrganizationChange.Field;
import org.vetika.app.organization.OrganizationStore.Locked;
import org.vetika.app.organization.RelationStore.Source;
import org.vetika.app.web.Visitor;

/** Puts on record that an authority recognizes an organization as cooperation partner. */
@Component
public class RecordingRecognition {
  private final TransactionTemplate transactions;
  private final OrganizationStore store;
  private final RelationStore relations;
  private final Organizations organizations;
  private final KnownCodes codes;
  private final ChangeLog log;

  RecordingRecognition(
      TransactionTemplate transactions,
      OrganizationStore store,
      RelationStore relations,
      Organizations organizations,
      KnownCodes codes,
      ChangeLog log) {
    this.transactions = transactions;
    this.store = store;
    this.relations = relations;
    this.organizations = organizations;
    this.codes = codes;
    this.log = log;
  }

  /** What was typed, checked. */
  private record Entry(
      OrganizationSummary recognizedBy,
      @Nullable String place,
      PartialDate since,
      @Nullable PartialDate until,
      @Nullable LocalDate ceremonyOn,
      @Nullable String ceremonyPlace,
      Source source) {}

  /**
   * Records a recognition.
   *
   * @param number of the recognized organization
   * @param typed {@code recognized_by} (the number of an authority), {@code place} (a code; empty
   *     for the whole country), {@code since}, {@code until}, {@code ceremony_on} (a whole date),
   *     {@code ceremony_place}, {@code source}, {@code source_url}
   */
  public Recording record(Visitor visitor, String number, Map<String, String> typed) {
    if (!Rights.keepsRegistry(visitor)) {
      return new Recording.NotAllowed();
    }
    var fields = new FieldReader(typed);
    Optional<Entry> entry = entry(fields);
    if (entry.isEmpty() || !fields.problems().isEmpty()) {
      return new Recording.Refused(fields.problems());
    }
    if (entry.get().recognizedBy.number().equals(number)) {
      return Recording.Refused.of("recognized_by", "itself");
    }
    return Objects.requireNonNull(
        transactions.execute(transaction ->
            store
                .lock(number)
                .map(locked -> record(visitor, locked, entry.get()))
                .orElseGet(Recording.NotOnRecord::new)));
  }

  private Optional<Entry> entry(FieldReader fields) {
    Optional<OrganizationSummary> giver = organizations.find(fields.required("recognized_by", 20));
    fields.refuseIf(
        giver.isEmpty() && fields.problems().isEmpty(), "recognized_by", "unknown-organization");
    fields.refuseIf(
        giver.isPresent() && giver.get().kind() != OrganizationKind.AUTHORITY,
        "recognized_by",
        "not-authority");
    fields.required("since", FieldReader.LINE);
    PartialDate since = fields.date("since");
    PartialDate until = fields.date("until");
    fields.order("until", since, until);
    String place = fields.line("place", 10);
    fields.refuseIf(
        place != null && !codes.forPlaces(List.of(place)).place().test(place),
        "place",
        "unknown-code");
    LocalDate day = fields.day("ceremony_on");
    String where = fields.line("ceremony_place", FieldReader.LINE);
    var source =
        new Source(fields.required("source", FieldReader.LINE), fields.address("source_url"));
    return giver.isEmpty() || since == null
        ? Optional.empty()
        : Optional.of(new Entry(giver.get(), place, since, until, day, where, source));
  }

  private Recording record(Visitor visitor, Locked locked, Entry entry) {
    relations.insertRecognition(
        locked.id(),
        entry.recognizedBy.id(),
        entry.place,
        entry.since,
        entry.until,
        entry.ceremonyOn,
        entry.ceremonyPlace,
        entry.source);
    String dates = entry.since.iso() + "–" + (entry.until == null ? "" : entry.until.iso());
    log.note(
        locked.id(),
        Action.RECOGNITION,
        visitor,
        "",
        List.of(new Field("recognized_by", null, entry.recognizedBy.number() + ": " + dates)));
    return new Recording.Recorded();
  }
}
