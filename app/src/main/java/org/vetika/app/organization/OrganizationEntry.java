package org.vetika.app.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An organization as it was typed, before anything is checked.
 *
 * @param texts by field: {@code kind, name_en, name_km, acronym, description_en, description_km,
 *     founded, website, email, phone, address, level, place, status, dissolved_on, illustration}
 * @param provinces codes
 * @param topics codes
 */
public record OrganizationEntry(
    Map<String, String> texts,
    List<TypedName> otherNames,
    List<TypedIdentifier> identifiers,
    Collection<String> provinces,
    Collection<String> topics) {
  /** Another name as typed; without a name the row is empty. */
  public record TypedName(String name, String language, String usage, String since, String until) {}

  /** An identifier as typed; with neither the row is empty. */
  public record TypedIdentifier(String scheme, String value) {}

  /** What would have to be typed to get this content. */
  public static OrganizationEntry of(OrganizationContent content) {
    var texts = new TreeMap<String, String>();
    ContentFields.of(content)
        .forEach((field, value) -> {
          if (value != null) {
            texts.put(field, value);
          }
        });
    return new OrganizationEntry(
        texts,
        content.otherNames().stream().map(OrganizationEntry::typed).toList(),
        content.identifiers().stream()
            .map(each -> new TypedIdentifier(each.scheme(), each.value()))
            .toList(),
        content.provinces(),
        content.topics());
  }

  /** The text of a field, empty when nothing was typed. */
  public String text(String field) {
    return texts.getOrDefault(field, "");
  }

  private static TypedName typed(OtherName name) {
    return new TypedName(
        name.name(), name.language(), name.usage().key(), iso(name.since()), iso(name.until()));
  }

  private static String iso(@Nullable PartialDate date) {
    return date == null ? "" : date.iso();
  }
}
