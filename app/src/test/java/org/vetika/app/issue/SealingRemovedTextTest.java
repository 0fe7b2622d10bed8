package org.vetika.app.issue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.vetika.app.issue.IssueFixture.done;

import java.io.ByteArrayInputStream;
import java.security.PrivateKey;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.VetikaTest;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.KeepingOutcome;
import org.vetika.app.attachment.SharedContents;
import org.vetika.app.attachment.file.FileFixture;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.dialogue.summary.CorrectingResult;
import org.vetika.app.dialogue.summary.RemovingText;
import org.vetika.app.record.SealedOriginal;
import org.vetika.app.record.SealingKey;
import org.vetika.app.record.Unsealing;
import org.vetika.app.web.Fingerprint;
import org.vetika.app.web.Language;

/** Originals of removed texts on a server that has the public half of a key. */
@VetikaTest
@Import({IssueFixture.class, DialogueFixture.class})
class SealingRemovedTextTest {
  private static final SealingKey.Pair PAIR = SealingKey.create();

  @Autowired IssueFixture people;
  @Autowired DialogueFixture forum;
  @Autowired RemovingEntryText removing;
  @Autowired TranslatingEntry translating;
  @Autowired CorrectingResult correcting;
  @Autowired RemovingText removingText;
  @Autowired RemovingEntryFile removingFile;
  @Autowired Attachments attachments;
  @Autowired SharedContents contents;
  @Autowired Unsealing unsealing;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired MockMvcTester pages;

  @DynamicPropertySource
  static void key(DynamicPropertyRegistry properties) {
    properties.add("vetika.sealing.key", PAIR::publicKey);
  }

  private static PrivateKey privateKey() {
    return SealingKey.privateKey(PAIR.privateKey()).orElseThrow();
  }

  private SealedOriginal newest() {
    return unsealing.all().getLast();
  }

  private Unsealing.Result opened(PrivateKey key) {
    return unsealing.open(newest().number(), key, "Chan Thida", "Order of the court");
  }

  private String text() {
    return opened(privateKey()) instanceof Unsealing.Result.Opened open
        ? new String(open.original(), UTF_8)
        : "";
  }

  private IssueEntry removed() {
    String number = people.raised();
    IssueEntry raised = people.detail(number).entries().getFirst();
    done(
        translating.translate(
            number,
            people.community,
            Side.ASKER,
            raised.id(),
            new TranslatingEntry.Content(
                "អណ្តូង", "លោកស្រីឧទាហរណ៍", "សូម", MakerKind.PERSON, "Thida")));
    done(removing.remove(number, people.facilitator, raised.id(), true, "Names a villager."));
    assertThat(newest().entry()).isEqualTo(number + "/entries/" + raised.id());
    return raised;
  }

  @Test
  void the_holder_of_the_key_reads_all_that_went_from_an_entry_and_it_is_noted() {
    IssueEntry raised = removed();

    assertThat(text())
        .contains(raised.text(), raised.action(), "\"part\":\"title\",\"language\":\"en\"")
        .contains("\"language\":\"km\"", "លោកស្រីឧទាហរណ៍");
    assertThat(
            database
                .sql("select opened_by, reason from unsealing where sealed_original_id = :number")
                .param("number", newest().number())
                .query((row, index) -> List.of(row.getString(1), row.getString(2)))
                .list())
        .containsExactly(List.of("Chan Thida", "Order of the court"));
  }

  @Test
  void nothing_in_the_database_shows_the_original() {
    IssueEntry raised = removed();

    String rows =
        database
            .sql(
                """
                select string_agg(sealed_original::text, ' ')
                    || encode(string_agg(envelope, ''), 'escape')
                from sealed_original
                """)
            .query(String.class)
            .single();
    assertThat(rows).contains("Names a villager.").doesNotContain(raised.text());
  }

  @Test
  void a_removed_file_is_sealed_as_it_was_and_gone_from_the_folder() {
    String number = people.raised();
    long entry = people.newest(number);
    byte[] photo = FileFixture.photo(61, 43);
    Attachment given = given(number, entry, photo);
    done(removingFile.remove(number, people.facilitator, entry, given.id(), "Shows a face."));

    assertThat(newest().entry())
        .isEqualTo(IssueEntry.key(number, entry) + "/attachments/" + given.id());
    assertThat(newest().mediaType()).isEqualTo("image/jpeg");
    assertThat(opened(privateKey()))
        .isInstanceOfSatisfying(
            Unsealing.Result.Opened.class, open -> assertThat(open.original()).isEqualTo(photo));
    await().untilAsserted(() -> assertThat(contents.find(Fingerprint.ofBytes(photo))).isEmpty());
  }

  private Attachment given(String number, long entry, byte[] bytes) {
    String draft = Attachments.FORM + UUID.randomUUID();
    var kept =
        (KeepingOutcome.Kept)
            attachments.keep(draft, "a.jpg", null, new ByteArrayInputStream(bytes), null);
    transaction.executeWithoutResult(
        status -> attachments.attach(draft, IssueEntry.key(number, entry)));
    return kept.attachment();
  }

  @Test
  void another_key_opens_nothing_and_notes_nothing() {
    removed();

    assertThat(opened(SealingKey.privateKey(SealingKey.create().privateKey()).orElseThrow()))
        .isInstanceOf(Unsealing.Result.Refused.class);
    assertThat(unsealing.open(999_999, privateKey(), "Chan Thida", "Order of the court"))
        .isInstanceOf(Unsealing.Result.Unknown.class);
    assertThat(
            database
                .sql("select count(*) from unsealing where sealed_original_id = :number")
                .param("number", newest().number())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void what_is_sealed_cannot_be_changed_and_a_seal_that_was_changed_by_force_stays_shut() {
    removed();

    for (String sql :
        List.of(
            "update sealed_original set reason = 'other'",
            "delete from sealed_original",
            "truncate sealed_original cascade",
            "delete from unsealing")) {
      if (sql.contains("unsealing")) {
        assertThat(opened(privateKey())).isInstanceOf(Unsealing.Result.Opened.class);
      }
      assertThatThrownBy(() -> database.sql(sql).update())
          .as(sql)
          .rootCause()
          .hasMessageContaining("append-only");
    }
    transaction.executeWithoutResult(none -> {
      database.sql("alter table sealed_original disable trigger user").update();
      database
          .sql("update sealed_original set entry = 'I2026-0099/entries/1' where id = :number")
          .param("number", newest().number())
          .update();
      database.sql("alter table sealed_original enable trigger user").update();
    });
    assertThat(opened(privateKey())).isInstanceOf(Unsealing.Result.Refused.class);
  }

  @Test
  void every_wording_of_a_point_is_sealed_with_it() {
    String number = forum.called(2032);
    forum.published(number);
    DialogueFixture.done(
        correcting.correct(
            number, forum.member, "2.1", Language.EN, "Salt enters most wells.", "Precision"));

    DialogueFixture.done(removingText.remove(number, forum.facilitator, "2.1", "Names a person"));

    assertThat(newest().entry()).isEqualTo(number + "/results/2.1");
    assertThat(text())
        .contains("Salt enters the wells.\\nNobody measures it.", "Salt enters most wells.");
  }
}
