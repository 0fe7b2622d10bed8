package org.vetika.app.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has to be done now and then; meant to be called by a scheduled job. */
@Component
public class AttachmentHousekeeping {
  private final Uploads uploads;
  private final Attachments attachments;
  private final AttachmentRows rows;
  private final Leftovers leftovers;
  private final ContentStore store;
  private final ObjectProvider<ContentUse> others;
  private final @Nullable Duration keepRemoved;

  AttachmentHousekeeping(
      Uploads uploads,
      Attachments attachments,
      AttachmentRows rows,
      Leftovers leftovers,
      ContentStore store,
      ObjectProvider<ContentUse> others,
      @Value("${vetika.attachments.keep-removed:#{null}}") @Nullable Duration keepRemoved) {
    this.uploads = uploads;
    this.attachments = attachments;
    this.rows = rows;
    this.leftovers = leftovers;
    this.store = store;
    this.others = others;
    this.keepRemoved = keepRemoved;
  }

  /** Stored bytes that are not what their name says. */
  public record Damage(String sha256, ContentStore.Condition condition) {}

  /**
   * Forgets uploads that were not finished within a day, files of forms that were not sent within
   * {@link Attachments#FORM_LIFE}, the originals of files removed longer ago than {@code
   * vetika.attachments.keep-removed} (never, when that is not set), and bytes that nothing needs
   * any longer. May be called as often as one likes.
   */
  @Transactional
  public void expire(Instant now) {
    uploads.expire(now);
    attachments.discardForms(now.minus(Attachments.FORM_LIFE));
    if (keepRemoved != null) {
      leftovers.note(rows.forgetOriginals(now.minus(keepRemoved)));
    }
    leftovers.delete();
  }

  /** Reads every stored file again; empty when all of them are as they were. */
  public List<Damage> verify() {
    return Stream.concat(
            rows.needed().stream(), others.stream().flatMap(other -> other.needed().stream()))
        .distinct()
        .map(sha256 -> new Damage(sha256, store.check(sha256)))
        .filter(damage -> damage.condition() != ContentStore.Condition.INTACT)
        .toList();
  }
}
