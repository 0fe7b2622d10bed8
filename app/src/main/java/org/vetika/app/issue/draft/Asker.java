package org.vetika.app.issue.draft;

import org.jspecify.annotations.Nullable;

/**
 * As whom an issue is raised.
 *
 * @param organization internal id, of an organization only
 * @param email to be confirmed, with {@link AskerKind#E_MAIL} only
 */
public record Asker(AskerKind kind, @Nullable Long organization, @Nullable String email) {
  public static final Asker ACCOUNT = new Asker(AskerKind.ACCOUNT, null, null);
  public static final Asker RECEIPT = new Asker(AskerKind.RECEIPT, null, null);

  public static Asker organization(long id) {
    return new Asker(AskerKind.ORGANIZATION, id, null);
  }

  public static Asker reachedAt(String email) {
    return new Asker(AskerKind.E_MAIL, null, email);
  }
}
