package org.vetika.app.attachment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.VetikaTest;
import org.vetika.app.attachment.file.FileFixture;
import org.vetika.app.attachment.file.FileRefusal;
import org.vetika.app.record.Removals;

@VetikaTest
@Import(OpenGate.class)
class AttachmentsTest {
  private static final UUID SOKHA = new UUID(0, 1);

  @Autowired Attachments attachments;
  @Autowired AttachmentHousekeeping housekeeping;
  @Autowired AttachmentRows rows;
  @Autowired ContentStore store;
  @Autowired Removals removals;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient database;

  private final String draft = Attachments.DRAFT + UUID.randomUUID();
  private final String entry = "T" + UUID.randomUUID();

  @Test
  void a_photo_is_kept_with_its_copy_and_small_picture() throws Exception {
    byte[] photo = FileFixture.photoWithTraces(1000, 600, 6);
    Attachment kept = kept(give(entry, "C:\\dara\\road.JPEG", photo));
    assertThat(kept.name()).isEqualTo("road.jpg");
    assertThat(kept.mediaType()).isEqualTo("image/jpeg");
    assertThat(kept.bytes()).isEqualTo(photo.length);
    assertThat(requireNonNull(kept.preview()).height()).isEqualTo(480);
    assertThat(attachments.of(List.of(entry))).containsExactly(kept);
    assertThat(attachments.find(kept.id())).contains(kept);
    Path original = store.find(rows.find(kept.id()).orElseThrow().sha256()).orElseThrow();
    assertThat(Files.readAllBytes(original)).isEqualTo(photo);
    assertThat(requireNonNull(original.getParent()).getFileName().toString())
        .isEqualTo(original.getFileName().toString().substring(0, 2));
    assertThat(Files.size(store.find(requireNonNull(kept.copy()).sha256()).orElseThrow()))
        .isEqualTo(requireNonNull(kept.copy()).bytes());
  }

  @Test
  void what_is_refused_leaves_nothing_behind() {
    assertThat(give(entry, "a.pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new KeepingOutcome.Refused(FileRefusal.WEB_PAGE));
    assertThat(attachments.of(List.of(entry))).isEmpty();
  }

  @Test
  void a_photo_of_15_mb_is_refused_and_not_read_to_its_end() throws Exception {
    var photo = new ByteArrayInputStream(new byte[15 << 20]);
    assertThat(attachments.keep(entry, "a.jpg", null, photo, null))
        .isEqualTo(new KeepingOutcome.Refused(FileRefusal.TOO_LARGE));
    assertThat(photo.available()).isEqualTo((5 << 20) - 1);
  }

  @Test
  void the_same_file_given_twice_is_one() {
    byte[] letter = FileFixture.pdf(1);
    assertThat(kept(give(entry, "a.pdf", letter))).isEqualTo(kept(give(entry, "b.pdf", letter)));
    assertThat(attachments.of(List.of(entry))).hasSize(1);
  }

  @Test
  void an_entry_has_ten_files_even_when_twelve_come_at_once() throws Exception {
    var giving = new ArrayList<Callable<KeepingOutcome>>();
    for (int i = 0; i < 12; i++) {
      byte[] text = ("note " + i).getBytes(StandardCharsets.UTF_8);
      giving.add(() -> give(entry, "note.txt", text));
    }
    long refused = 0;
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<KeepingOutcome> outcome : people.invokeAll(giving)) {
        refused +=
            outcome.get().equals(new KeepingOutcome.Refused(FileRefusal.TOO_MANY_FILES)) ? 1 : 0;
      }
    }
    assertThat(refused).isEqualTo(2);
    assertThat(attachments.of(List.of(entry))).hasSize(10);
  }

  @Test
  void an_entry_has_20_mb_at_most() {
    for (String letter : List.of("a", "b")) {
      kept(give(entry, "long.txt", letter.repeat(9 << 20).getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(give(entry, "long.txt", "c".repeat(3 << 20).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new KeepingOutcome.Refused(FileRefusal.TOO_MUCH_TOGETHER));
  }

  @Test
  void a_draft_hands_its_files_to_the_entry_it_becomes() {
    Attachment kept = kept(give(draft, "a.pdf", FileFixture.pdf(1)));
    kept(give(draft, "b.pdf", FileFixture.pdf(2)));
    assertThat(transactions.<Integer>execute(status -> attachments.attach(draft, entry)))
        .isEqualTo(2);
    assertThat(attachments.of(List.of(draft))).isEmpty();
    assertThat(attachments.of(List.of(draft, entry)))
        .extracting(Attachment::id)
        .hasSize(2)
        .contains(kept.id());
  }

  @Test
  void a_draft_forgets_a_file_and_its_bytes_unless_somebody_else_gave_the_same() {
    byte[] letter = FileFixture.docx("a letter of its own " + entry, "Dara");
    Attachment kept = kept(give(draft, "a.docx", letter));
    Attachment other = kept(give(entry, "a.docx", letter));
    assertThat(attachments.discard(entry, other.id())).isFalse();
    assertThat(attachments.discard(draft, kept.id())).isTrue();
    housekeeping.expire(Instant.now());
    assertThat(store.find(requireNonNull(kept.copy()).sha256())).isPresent();

    Attachment alone = kept(give(draft, "b.txt", draft.getBytes(StandardCharsets.UTF_8)));
    attachments.discard(draft);
    housekeeping.expire(Instant.now());
    assertThat(store.find(requireNonNull(alone.copy()).sha256())).isEmpty();
  }

  @Test
  void files_of_forms_that_were_never_sent_go_and_those_on_record_never() {
    String form = Attachments.FORM + UUID.randomUUID();
    String other = Attachments.FORM + UUID.randomUUID();
    Attachment waiting = kept(give(form, "a.txt", form.getBytes(StandardCharsets.UTF_8)));
    Attachment sent = kept(give(other, "b.txt", other.getBytes(StandardCharsets.UTF_8)));
    Attachment longDraft = kept(give(draft, "c.txt", draft.getBytes(StandardCharsets.UTF_8)));
    transactions.executeWithoutResult(status -> attachments.attach(other, entry));

    housekeeping.expire(Instant.now().plus(Attachments.FORM_LIFE.minusMinutes(5)));
    assertThat(attachments.of(List.of(form))).as("not yet").hasSize(1);
    housekeeping.expire(Instant.now().plus(Duration.ofDays(4000)));

    assertThat(attachments.of(List.of(form))).isEmpty();
    assertThat(store.find(requireNonNull(waiting.copy()).sha256())).isEmpty();
    assertThat(attachments.of(List.of(entry))).containsExactly(moved(sent, entry));
    assertThat(attachments.of(List.of(draft))).containsExactly(longDraft);
    for (Attachment staying : List.of(sent, longDraft)) {
      assertThat(store.find(requireNonNull(staying.copy()).sha256())).isPresent();
      assertThat(store.find(rows.find(staying.id()).orElseThrow().sha256())).isPresent();
    }
  }

  private static Attachment moved(Attachment file, String owner) {
    return new Attachment(
        file.id(),
        owner,
        file.name(),
        file.title(),
        file.mediaType(),
        file.bytes(),
        file.copy(),
        file.preview(),
        file.addedAt(),
        file.addedBy(),
        file.removedAt());
  }

  @Test
  void the_housekeeping_is_a_job() {
    assertThat(jobs).anyMatch(job -> job.getName().equals("attachment-housekeeping"));
  }

  @Autowired List<RecurringTask<?>> jobs;

  @Test
  void what_is_on_record_is_not_changed_or_deleted() {
    Attachment kept = kept(give(entry, "a.pdf", FileFixture.pdf(1)));
    for (String change :
        List.of(
            "delete from attachment where id = :id",
            "update attachment set owner = 'T2' where id = :id",
            "update attachment set name = 'b.pdf' where id = :id")) {
      assertThatThrownBy(() -> database.sql(change).param("id", kept.id()).update())
          .isInstanceOf(DataAccessException.class);
    }
    assertThatThrownBy(() -> rows.remove(kept.id(), Instant.now()))
        .as("removed without a stub")
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void a_removed_file_leaves_a_stub_and_its_public_copy_is_gone() {
    Attachment kept = kept(give(entry, "id-card.jpg", FileFixture.photo(50, 40)));
    assertThat(attachments.remove(kept.id(), "Personal data", "Sokha, CCC", SOKHA)).isTrue();
    assertThat(attachments.remove(kept.id(), "Again", "Sokha, CCC", SOKHA)).isFalse();

    Attachment stub = attachments.of(List.of(entry)).getFirst();
    assertThat(stub.removed()).isTrue();
    assertThat(stub.name()).isEmpty();
    assertThat(removals.below(entry))
        .singleElement()
        .satisfies(removal -> {
          assertThat(removal.entry()).isEqualTo(kept.stubEntry());
          assertThat(removal.reason()).isEqualTo("Personal data");
        });
    housekeeping.expire(Instant.now());
    assertThat(store.find(requireNonNull(kept.copy()).sha256())).isEmpty();
    assertThat(store.find(requireNonNull(kept.preview()).sha256())).isEmpty();
    String original = rows.find(kept.id()).orElseThrow().sha256();
    assertThat(store.find(original)).as("kept without a key").isPresent();
  }

  @Test
  void the_original_of_a_removed_file_is_forgotten_when_the_operator_says_so() {
    Attachment kept = kept(give(entry, "a.jpg", FileFixture.photo(33, 44)));
    attachments.remove(kept.id(), "Personal data", "Sokha, CCC", SOKHA);
    String original = rows.find(kept.id()).orElseThrow().sha256();
    var strict =
        new AttachmentHousekeeping(
            uploads, attachments, rows, leftovers, store, contentUses, Duration.ofDays(30));
    transactions.executeWithoutResult(status -> strict.expire(Instant.now()));
    assertThat(store.find(original)).isPresent();
    transactions.executeWithoutResult(
        status -> strict.expire(Instant.now().plus(Duration.ofDays(31))));
    assertThat(store.find(original)).isEmpty();
    assertThat(housekeeping.verify()).noneMatch(damage -> damage.sha256().equals(original));
  }

  @Autowired Uploads uploads;
  @Autowired Leftovers leftovers;
  @Autowired ObjectProvider<ContentUse> contentUses;

  @Test
  void a_flipped_byte_and_a_lost_file_are_found() throws IOException {
    Attachment flipped =
        kept(give(entry, "a.txt", ("flip " + entry).getBytes(StandardCharsets.UTF_8)));
    Attachment lost =
        kept(give(entry, "b.txt", ("lose " + entry).getBytes(StandardCharsets.UTF_8)));
    assertThat(housekeeping.verify()).isEmpty();
    Path file = store.find(requireNonNull(flipped.copy()).sha256()).orElseThrow();
    byte[] bytes = Files.readAllBytes(file);
    bytes[3] ^= 1;
    Files.write(file, bytes);
    store.delete(requireNonNull(lost.copy()).sha256());
    assertThat(housekeeping.verify())
        .containsExactlyInAnyOrder(
            new AttachmentHousekeeping.Damage(
                requireNonNull(flipped.copy()).sha256(), ContentStore.Condition.CHANGED),
            new AttachmentHousekeeping.Damage(
                requireNonNull(lost.copy()).sha256(), ContentStore.Condition.MISSING));
    bytes[3] ^= 1;
    Files.write(file, bytes);
    store.keep(("lose " + entry).getBytes(StandardCharsets.UTF_8));
    assertThat(housekeeping.verify()).isEmpty();
  }

  private KeepingOutcome give(String owner, String name, byte[] bytes) {
    return give(owner, name, bytes, null);
  }

  private KeepingOutcome give(String owner, String name, byte[] bytes, @Nullable String title) {
    return attachments.keep(owner, name, title, new ByteArrayInputStream(bytes), null);
  }

  private static Attachment kept(KeepingOutcome outcome) {
    if (outcome instanceof KeepingOutcome.Kept(Attachment attachment)) {
      return attachment;
    }
    throw new AssertionError(outcome);
  }
}
