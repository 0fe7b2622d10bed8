package org.vetika.app.attachment;

import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bytes that no row may need any longer. They are noted in the transaction that stopped needing
 * them and deleted after it: not before, since it may fail, and not while somebody else adds the
 * same bytes.
 */
@Component
class Leftovers {
  private final JdbcClient database;
  private final AttachmentRows rows;
  private final ContentStore store;
  private final ObjectProvider<ContentUse> others;
  private final ApplicationEventPublisher events;

  Leftovers(
      JdbcClient database,
      AttachmentRows rows,
      ContentStore store,
      ObjectProvider<ContentUse> others,
      ApplicationEventPublisher events) {
    this.database = database;
    this.rows = rows;
    this.store = store;
    this.others = others;
    this.events = events;
  }

  /** Bytes were noted; delivered after the commit, and again if the program stops in between. */
  record Noted() {}

  @Transactional(propagation = Propagation.MANDATORY)
  void note(Collection<String> fingerprints) {
    for (String sha256 : fingerprints) {
      database
          .sql("insert into attachment_leftover (sha256) values (:sha256) on conflict do nothing")
          .param("sha256", sha256)
          .update();
    }
    if (!fingerprints.isEmpty()) {
      events.publishEvent(new Noted());
    }
  }

  @ApplicationModuleListener
  void on(Noted noted) {
    delete();
  }

  @Transactional
  public void delete() {
    rows.lockStoreForDeleting();
    List<String> noted =
        database
            .sql("delete from attachment_leftover returning sha256")
            .query((row, index) -> row.getString(1))
            .list();
    for (String sha256 : noted) {
      if (!isNeeded(sha256) && others.stream().noneMatch(other -> other.needs(sha256))) {
        store.delete(sha256);
      }
    }
  }

  private boolean isNeeded(String sha256) {
    return database
        .sql(
            """
            select exists (select 1 from attachment where sha256 = :sha256 and not original_forgotten)
              or exists (select 1 from attachment where copy_sha256 = :sha256)
              or exists (select 1 from attachment where preview_sha256 = :sha256)
            """)
        .param("sha256", sha256)
        .query((row, index) -> row.getBoolean(1))
        .single();
  }
}
