package org.vetika.app.dialogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.ContentUse;
import org.vetika.app.attachment.SharedContents;

/**
 * The bytes of documents, by their SHA-256, in the store of attachments. They are published as they
 * were given: a document is known by its fingerprint.
 */
@Component
public class DocumentFiles implements ContentUse {
  private final SharedContents contents;
  private final JdbcClient database;

  DocumentFiles(SharedContents contents, JdbcClient database) {
    this.contents = contents;
    this.database = database;
  }

  /** Keeps bytes and gives their SHA-256; keeping the same bytes twice changes nothing. */
  String keep(byte[] bytes) {
    return contents.keep(bytes);
  }

  /** The file of a fingerprint; empty for text that is none, or when nothing is kept under it. */
  public Optional<Path> find(String sha256) {
    return contents.find(sha256);
  }

  @Override
  public boolean needs(String sha256) {
    return database
        .sql("select exists (select from dialogue_document where sha256 = :sha256)")
        .param("sha256", sha256)
        .query((row, index) -> row.getBoolean(1))
        .single();
  }

  @Override
  public List<String> needed() {
    return database
        .sql("select distinct sha256 from dialogue_document order by 1")
        .query((row, index) -> row.getString(1))
        .list();
  }
}
