package org.vetika.app.organization;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Bilingual;
import org.vetika.app.web.Language;

/**
 * Everything of an organization that is written in its form. At least one of the two names is
 * there; texts are cleaned and never empty.
 *
 * @param founded when it began
 * @param level only of a state authority
 * @param place the code of the place of an authority below the national level
 * @param dissolvedOn when it ended; only when {@code active} is false, and only if known
 * @param provinces codes of the provinces it works in
 * @param topics codes of the topics it works on
 * @param illustration whether it is invented, to show how Vetika works
 */
public record OrganizationContent(
    OrganizationKind kind,
    @Nullable String nameEnglish,
    @Nullable String nameKhmer,
    @Nullable String acronym,
    List<OtherName> otherNames,
    @Nullable String descriptionEnglish,
    @Nullable String descriptionKhmer,
    @Nullable PartialDate founded,
    Contact contact,
    @Nullable AuthorityLevel level,
    @Nullable String place,
    boolean active,
    @Nullable PartialDate dissolvedOn,
    List<Identifier> identifiers,
    SortedSet<String> provinces,
    SortedSet<String> topics,
    boolean illustration) {
  public Bilingual description() {
    return language -> language == Language.EN ? descriptionEnglish : descriptionKhmer;
  }

  /** How the public reaches the organization, all of it shown; the website is http or https. */
  public record Contact(
      @Nullable String website,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String address) {
    public static final Contact NONE = new Contact(null, null, null, null);
  }
}
