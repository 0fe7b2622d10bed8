package org.vetika.app.organization.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.vetika.app.organization.OrganizationEntry;
import org.vetika.app.organization.OrganizationEntry.TypedIdentifier;
import org.vetika.app.organization.OrganizationEntry.TypedName;

/**
 * What was posted about an organization.
 *
 * @param version the version the form was opened with; 0 for a new one
 * @param others numbers that the person says are other organizations
 */
record OrganizationForm(OrganizationEntry entry, int version, List<String> others, String reason) {
  private static final List<String> TEXTS =
      List.of(
          "kind",
          "name_en",
          "name_km",
          "acronym",
          "description_en",
          "description_km",
          "founded",
          "website",
          "email",
          "phone",
          "address",
          "level",
          "place",
          "status",
          "dissolved_on",
          "illustration");

  static OrganizationForm of(MultiValueMap<String, String> posted) {
    var texts = new HashMap<String, String>();
    TEXTS.forEach(name -> texts.put(name, first(posted, name)));
    var entry =
        new OrganizationEntry(
            texts,
            names(posted),
            identifiers(posted),
            all(posted, "provinces"),
            all(posted, "topics"));
    return new OrganizationForm(
        entry, version(first(posted, "version")), all(posted, "others"), first(posted, "reason"));
  }

  private static List<TypedName> names(MultiValueMap<String, String> posted) {
    var names = new ArrayList<TypedName>();
    for (int row = 0; row < all(posted, "other_name").size(); row++) {
      names.add(
          new TypedName(
              at(posted, "other_name", row),
              at(posted, "other_language", row),
              at(posted, "other_usage", row),
              at(posted, "other_since", row),
              at(posted, "other_until", row)));
    }
    return List.copyOf(names);
  }

  private static List<TypedIdentifier> identifiers(MultiValueMap<String, String> posted) {
    var identifiers = new ArrayList<TypedIdentifier>();
    for (int row = 0; row < all(posted, "scheme").size(); row++) {
      identifiers.add(
          new TypedIdentifier(at(posted, "scheme", row), at(posted, "identifier", row)));
    }
    return List.copyOf(identifiers);
  }

  private static int version(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static String first(MultiValueMap<String, String> posted, String name) {
    return at(posted, name, 0);
  }

  private static String at(MultiValueMap<String, String> posted, String name, int row) {
    List<String> values = all(posted, name);
    return row < values.size() ? values.get(row) : "";
  }

  private static List<String> all(MultiValueMap<String, String> posted, String name) {
    return List.copyOf(posted.getOrDefault(name, List.of()));
  }
}
