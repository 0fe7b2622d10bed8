package org.vetika.app.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/**
 * A titled list of links that another module adds to the page of an organization, such as the
 * dialogues it took part in. A bean of this type is found by itself; {@code @Order} places it.
 */
public interface OrganizationSection {
  /**
   * The list for one organization, in one query; empty when there is nothing to show. Must depend
   * on nothing but public data: the page is kept.
   *
   * @param ids the organization's internal id and those of the organizations merged into it
   */
  Optional<Links> links(Collection<Long> ids, PageContext page);

  /**
   * The list.
   *
   * @param anchor the section's id on the page, such as {@code dialogues}
   * @param title in the language of the page
   * @param more the address of the whole list, when this is only its beginning
   */
  record Links(String anchor, String title, List<Link> links, @Nullable String more) {}

  /**
   * One line.
   *
   * @param href from {@link PageContext#href}
   * @param language of the text, if it is not that of the page
   * @param note such as a date or role, in the language of the page; may be empty
   */
  record Link(String href, String text, @Nullable Language language, String note) {}
}
