package org.vetika.app.issue.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.attachment.AttachmentChip;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.PageContext;

/**
 * An entry of the thread as the parties see it.
 *
 * @param party the classes of the party's color and of the frame: {@code gov official}, {@code cso}
 *     or empty
 * @param icon of the kind or the party
 * @param who the organization, or "a person"; empty for the clock
 * @param whoLang the language of the name, or null for the page's own
 * @param role who wrote for it, and in which part
 * @param lines of the text in the language {@code lang}
 * @param facts what an answer or another entry sets besides its text
 * @param removed the stub of a text that had to go; null when nothing was taken out
 * @param corrects the number of the entry that this one corrects, or 0
 * @param translation null when there is none
 * @param actions what may be done to this entry now
 */
public record ThreadEntry(
    long id,
    String party,
    String icon,
    String title,
    String who,
    @Nullable String whoLang,
    String role,
    String date,
    String lang,
    List<String> lines,
    List<Fact> facts,
    List<AttachmentChip> files,
    @Nullable String removed,
    long corrects,
    @Nullable Other translation,
    List<Link> actions) {
  /** A label and its value; {@code lang} is that of the value, or null for the page's own. */
  public record Fact(String label, String value, @Nullable String lang) {}

  /** The entry in the other language. */
  public record Other(String lang, @Nullable String title, List<String> lines, String by) {}

  /** A label with the name of an organization, marked when it is not in the page's language. */
  static Fact named(PageContext page, String key, OrganizationName name) {
    return new Fact(page.t("issue-desk.fact." + key), name.name(page.language()), lang(page, name));
  }

  static @Nullable String lang(PageContext page, OrganizationName name) {
    return name.namedIn(page.language()) ? null : page.language().other().tag();
  }

  /** Something to go to. */
  public record Link(String href, String text, String icon, boolean current) {}
}
