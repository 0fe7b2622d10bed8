package org.vetika.app.dialogue;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.web.Language;

/** A facilitator of a convener adds a file to a dialogue. */
@Component
public class KeepingDocument {
  private static final int LARGEST = 20 * 1024 * 1024;

  private final JdbcClient database;
  private final DialogueDetails details;
  private final DocumentFiles files;
  private final Clock clock;

  KeepingDocument(JdbcClient database, DialogueDetails details, DocumentFiles files, Clock clock) {
    this.database = database;
    this.details = details;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Done with the file's SHA-256. Known by its bytes as PDF, DOCX, PNG, JPEG or text; anything else
   * is a {@code BAD_FILE}. The same bytes are kept once.
   *
   * @param imported whether the summary result is read from it: then it is public when that is
   */
  @Transactional
  public Outcome<String> keep(
      String number,
      Acting acting,
      String name,
      byte[] bytes,
      @Nullable Language language,
      boolean imported) {
    Optional<DialogueDetail> dialogue = details.find(number);
    if (dialogue.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    DialogueContent content = DialogueContent.of(dialogue.get());
    if (!acting.facilitates() || !content.convenedBy(acting.organization())) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Optional<DocumentType> type = DocumentType.of(bytes);
    if (bytes.length > LARGEST || type.isEmpty()) {
      return Outcome.refused(Refusal.BAD_FILE);
    }
    String sha256 = files.keep(bytes);
    database
        .sql(
            """
            insert into dialogue_document (dialogue_id, sha256, name, content_type, bytes, language,
              imported, added_at, added_by)
            values (:dialogue, :sha256, :name, :type, :bytes, :language, :imported, :at, :by)
            on conflict (dialogue_id, sha256) do nothing
            """)
        .param("dialogue", dialogue.get().line().id())
        .param("sha256", sha256)
        .param("name", safeName(name))
        .param("type", type.get().contentType())
        .param("bytes", bytes.length)
        .param("language", language == null ? null : language.tag(), Types.VARCHAR)
        .param("imported", imported)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", acting.visitor().name())
        .update();
    return new Outcome.Done<>(sha256);
  }

  /** The last part of what may be a path, without characters that mean something in headers. */
  static String safeName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = PlainText.clean(last).replaceAll("[\"<>|:*?\\r\\n\\t]", "_");
    String cut = clean.length() > 120 ? clean.substring(clean.length() - 120) : clean;
    return cut.isBlank() ? "document" : cut;
  }
}
