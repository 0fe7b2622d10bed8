package org.vetika.app.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.OrganizationChange.Field;
import org.vetika.app.organization.OrganizationContent.Contact;

/** The content of an organization field by field, as text: for the history and for comparing. */
final class ContentFields {
  /** What the members of an organization may change of its own entry. */
  static final Set<String> OWN =
      Set.of(
          "description_en",
          "description_km",
          "website",
          "email",
          "phone",
          "address",
          "provinces",
          "topics");

  private ContentFields() {}

  /** Every field in the order of the form; empty ones are null. */
  static Map<String, @Nullable String> of(OrganizationContent content) {
    var fields = new LinkedHashMap<String, @Nullable String>();
    AuthorityLevel level = content.level();
    Contact contact = content.contact();
    fields.put("kind", content.kind().key());
    fields.put("name_en", content.nameEnglish());
    fields.put("name_km", content.nameKhmer());
    fields.put("acronym", content.acronym());
    fields.put(
        "other_names", joined(content.otherNames().stream().map(ContentFields::text).toList()));
    fields.put("description_en", content.descriptionEnglish());
    fields.put("description_km", content.descriptionKhmer());
    fields.put("founded", iso(content.founded()));
    fields.put("website", contact.website());
    fields.put("email", contact.email());
    fields.put("phone", contact.phone());
    fields.put("address", contact.address());
    fields.put("level", level == null ? null : level.key());
    fields.put("place", content.place());
    fields.put("status", content.active() ? "active" : "dissolved");
    fields.put("dissolved_on", iso(content.dissolvedOn()));
    fields.put(
        "identifiers", joined(content.identifiers().stream().map(Identifier::toString).toList()));
    fields.put("provinces", joined(List.copyOf(content.provinces())));
    fields.put("topics", joined(List.copyOf(content.topics())));
    fields.put("illustration", content.illustration() ? "true" : null);
    return fields;
  }

  /** The fields that differ. */
  static List<Field> changes(@Nullable OrganizationContent before, OrganizationContent after) {
    Map<String, @Nullable String> old = before == null ? Map.of() : of(before);
    var changes = new ArrayList<Field>();
    of(after)
        .forEach((name, value) -> {
          if (!Objects.equals(old.get(name), value)) {
            changes.add(new Field(name, old.get(name), value));
          }
        });
    return List.copyOf(changes);
  }

  /** {@code changed} in the named fields, {@code kept} in all others. */
  static OrganizationContent combined(
      OrganizationContent kept, OrganizationContent changed, Set<String> names) {
    var choice = new Choice(kept, changed, names);
    return new OrganizationContent(
        choice.of("kind").kind(),
        choice.of("name_en").nameEnglish(),
        choice.of("name_km").nameKhmer(),
        choice.of("acronym").acronym(),
        choice.of("other_names").otherNames(),
        choice.of("description_en").descriptionEnglish(),
        choice.of("description_km").descriptionKhmer(),
        choice.of("founded").founded(),
        new Contact(
            choice.of("website").contact().website(),
            choice.of("email").contact().email(),
            choice.of("phone").contact().phone(),
            choice.of("address").contact().address()),
        choice.of("level").level(),
        choice.of("place").place(),
        choice.of("status").active(),
        choice.of("dissolved_on").dissolvedOn(),
        choice.of("identifiers").identifiers(),
        new TreeSet<>(choice.of("provinces").provinces()),
        new TreeSet<>(choice.of("topics").topics()),
        choice.of("illustration").illustration());
  }

  private record Choice(OrganizationContent kept, OrganizationContent changed, Set<String> names) {
    OrganizationContent of(String name) {
      return names.contains(name) ? changed : kept;
    }
  }

  private static @Nullable String joined(List<String> parts) {
    return parts.isEmpty() ? null : parts.stream().collect(Collectors.joining(" · "));
  }

  private static String text(OtherName name) {
    String dates =
        name.since() == null && name.until() == null
            ? ""
            : ", "
                + Objects.toString(iso(name.since()), "")
                + "–"
                + Objects.toString(iso(name.until()), "");
    return name.name() + " (" + name.usage().key() + ", " + name.language() + dates + ")";
  }

  private static @Nullable String iso(@Nullable PartialDate date) {
    return date == null ? null : date.iso();
  }
}
