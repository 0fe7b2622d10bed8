package org.vetika.app.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.Attachment.Copy;
import org.vetika.app.attachment.Attachment.Preview;

/** The table of attachments. */
@Component
class AttachmentRows {
  /** Any number, the same in every server that shares the folder. */
  private static final long STORE_LOCK = 0x6174746163686564L;

  private final JdbcClient database;

  AttachmentRows(JdbcClient database) {
    this.database = database;
  }

  /** A row as it is stored: {@code sha256} names the original. */
  record Row(Attachment attachment, String sha256, boolean originalForgotten) {}

  /** Until the end of the transaction nobody else adds to, moves or empties this owner. */
  void lockOwner(String owner) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:owner, 3))")
        .param("owner", owner)
        .query((row, index) -> true)
        .single();
  }

  /** Until the end of the transaction no bytes are deleted that this one is about to name. */
  void lockStoreForAdding() {
    database
        .sql("select pg_advisory_xact_lock_shared(:key)")
        .param("key", STORE_LOCK)
        .query((row, index) -> true)
        .single();
  }

  /** Waits for all who are adding; until the end of the transaction nobody adds. */
  void lockStoreForDeleting() {
    database
        .sql("select pg_advisory_xact_lock(:key)")
        .param("key", STORE_LOCK)
        .query((row, index) -> true)
        .single();
  }

  void insert(Attachment attachment, Copy copy, String sha256) {
    Preview preview = attachment.preview();
    database
        .sql(
            """
            insert into attachment (id, owner, name, title, media_type, sha256, bytes, copy_sha256,
              copy_bytes, copy_media_type, preview_sha256, preview_width, preview_height, added_at,
              added_by)
            values (:id, :owner, :name, :title, :type, :sha256, :bytes, :copy, :copyBytes,
              :copyType, :preview, :width, :height, :at, :by)
            """)
        .param("id", attachment.id())
        .param("owner", attachment.owner())
        .param("name", attachment.name())
        .param("title", attachment.title(), Types.VARCHAR)
        .param("type", attachment.mediaType())
        .param("sha256", sha256)
        .param("bytes", attachment.bytes())
        .param("copy", copy.sha256())
        .param("copyBytes", copy.bytes())
        .param("copyType", copy.mediaType())
        .param("preview", preview == null ? null : preview.sha256(), Types.VARCHAR)
        .param("width", preview == null ? null : preview.width(), Types.INTEGER)
        .param("height", preview == null ? null : preview.height(), Types.INTEGER)
        .param("at", attachment.addedAt().atOffset(ZoneOffset.UTC))
        .param("by", attachment.addedBy(), Types.OTHER)
        .update();
  }

  List<Row> of(Collection<String> owners) {
    return owners.isEmpty()
        ? List.of()
        : database
            .sql("select * from attachment where owner in (:owners) order by owner, added_at, id")
            .param("owners", owners)
            .query((row, index) -> row(row))
            .list();
  }

  Optional<Row> find(UUID id) {
    return database
        .sql("select * from attachment where id = :id")
        .param("id", id)
        .query((row, index) -> row(row))
        .optional();
  }

  /** Drafts that begin with a text and to which nothing was added since. */
  List<String> draftsOlder(String beginning, Instant before) {
    return database
        .sql(
            """
            select owner from attachment where starts_with(owner, :beginning)
            group by owner having max(added_at) < :before order by owner
            """)
        .param("beginning", beginning)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((row, index) -> row.getString(1))
        .list();
  }

  int move(String from, String to) {
    return database
        .sql("update attachment set owner = :to where owner = :from and removed_at is null")
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** What the other owner has already is not given twice. */
  void copy(String from, String to) {
    database
        .sql(
            """
            insert into attachment (id, owner, name, title, media_type, sha256, bytes, copy_sha256,
              copy_bytes, copy_media_type, preview_sha256, preview_width, preview_height, added_at,
              added_by)
            select gen_random_uuid(), :to, name, title, media_type, sha256, bytes, copy_sha256,
              copy_bytes, copy_media_type, preview_sha256, preview_width, preview_height, added_at,
              added_by
            from attachment given where owner = :from and removed_at is null and not exists (
              select from attachment there where there.owner = :to and there.sha256 = given.sha256)
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  void delete(UUID id) {
    database.sql("delete from attachment where id = :id").param("id", id).update();
  }

  void remove(UUID id, Instant at) {
    database
        .sql(
            """
            update attachment set removed_at = :at, name = '', title = null, copy_sha256 = null,
              copy_bytes = null, copy_media_type = null, preview_sha256 = null,
              preview_width = null, preview_height = null
            where id = :id
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** From now on nobody needs the original of a removed file. */
  void forgetOriginal(UUID id) {
    database
        .sql("update attachment set original_forgotten = true where id = :id")
        .param("id", id)
        .update();
  }

  /** The originals of files removed before a time; from now on they count as forgotten. */
  List<String> forgetOriginals(Instant removedBefore) {
    return database
        .sql(
            """
            update attachment set original_forgotten = true
            where removed_at < :before and not original_forgotten returning sha256
            """)
        .param("before", removedBefore.atOffset(ZoneOffset.UTC))
        .query((row, index) -> row.getString(1))
        .list();
  }

  /** The fingerprints of everything that must be there. */
  List<String> needed() {
    return database
        .sql(
            """
            select sha256 from attachment where not original_forgotten
            union select copy_sha256 from attachment where copy_sha256 is not null
            union select preview_sha256 from attachment where preview_sha256 is not null
            order by 1
            """)
        .query((row, index) -> row.getString(1))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new Attachment(
            row.getObject("id", UUID.class),
            row.getString("owner"),
            row.getString("name"),
            row.getString("title"),
            row.getString("media_type"),
            row.getLong("bytes"),
            copy(row),
            preview(row),
            row.getObject("added_at", OffsetDateTime.class).toInstant(),
            row.getObject("added_by", UUID.class),
            removedAt(row)),
        row.getString("sha256"),
        row.getBoolean("original_forgotten"));
  }

  private static @Nullable Copy copy(ResultSet row) throws SQLException {
    String sha256 = row.getString("copy_sha256");
    return sha256 == null
        ? null
        : new Copy(sha256, row.getLong("copy_bytes"), row.getString("copy_media_type"));
  }

  private static @Nullable Preview preview(ResultSet row) throws SQLException {
    String sha256 = row.getString("preview_sha256");
    return sha256 == null
        ? null
        : new Preview(sha256, row.getInt("preview_width"), row.getInt("preview_height"));
  }

  private static @Nullable Instant removedAt(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("removed_at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
