package org.vetika.app.consistency.discrepancy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.DiscrepancyOwnerRows.Row;
import org.vetika.app.record.NewsText;
import org.vetika.app.record.Notice;
import org.vetika.app.web.Language;

/** The words of mails about who answers for a side, as long as that is still so. */
@Component
class DiscrepancyOwnerLetters {
  private static final Viewer PARTIES = new Viewer(Set.of(), true);

  private final DiscrepancyOwnerRows rows;
  private final PartyMembers members;
  private final Discrepancies discrepancies;
  private final DiscrepancyLetters letters;

  DiscrepancyOwnerLetters(
      DiscrepancyOwnerRows rows,
      PartyMembers members,
      Discrepancies discrepancies,
      DiscrepancyLetters letters) {
    this.rows = rows;
    this.members = members;
    this.discrepancies = discrepancies;
    this.letters = letters;
  }

  /** To somebody who was named; the key is the internal id of the row. */
  Optional<Notice> named(String key) {
    return rows.find(Long.parseLong(key))
        .filter(row -> row.equals(last(row)))
        .flatMap(row ->
            Optional.ofNullable(row.author())
                .flatMap(author -> notice(DiscrepancyNotices.OWNER, row, key, author)));
  }

  /** To those who may name somebody else; the key is the internal id of the row. */
  Optional<Notice> left(String key) {
    return rows.find(Long.parseLong(key))
        .filter(row -> row.equals(last(row)))
        .flatMap(row -> notice(DiscrepancyNotices.OWNER_LEFT, row, key, nameBefore(row)));
  }

  private Row last(Row of) {
    return sameSide(of).reduce((earlier, later) -> later).orElse(of);
  }

  private String nameBefore(Row left) {
    return sameSide(left)
        .filter(each -> each.id() < left.id())
        .reduce((earlier, later) -> later)
        .map(Row::person)
        .map((UUID person) -> members.names(Set.of(person)).getOrDefault(person, ""))
        .orElse("");
  }

  private Stream<Row> sameSide(Row of) {
    return rows.all(of.discrepancy()).stream().filter(each -> each.side() == of.side());
  }

  private Optional<Notice> notice(String type, Row row, String key, String person) {
    return discrepancies
        .find(row.number(), PARTIES)
        .map(of ->
            DiscrepancyLetters.notice(
                type, key, of, row.at(), language -> text(type, row, of, person, language)));
  }

  private NewsText text(String type, Row row, Discrepancy of, String person, Language language) {
    return letters.text(
        of, "discrepancy-mail." + type, language, person, of.party(row.side()).name(language));
  }
}
