package org.vetika.app.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.record.PublicEntry;
import org.vetika.app.web.Language;

/**
 * Organizations as public entries; the key is the number. One that was merged is found by its old
 * names at what it was merged into.
 */
@Component
class OrganizationEntries implements PublicEntries {
  static final String TYPE = "organization";

  private final JdbcClient database;
  private final ContentRows contents;

  OrganizationEntries(JdbcClient database, ContentRows contents) {
    this.database = database;
    this.contents = contents;
  }

  private record Key(long id, String number) {}

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<PublicEntry> find(String key) {
    return entries(
            database
                .sql(
                    "select id, number from organization where number = :key and merged_into is null")
                .param("key", key)
                .query((row, index) -> new Key(row.getLong(1), row.getString(2)))
                .list())
        .stream()
        .findFirst();
  }

  @Override
  public List<PublicEntry> page(String afterKey, int size) {
    return entries(
        database
            .sql(
                """
                select id, number from organization
                where number collate "C" > :after and merged_into is null
                order by number collate "C" limit :size
                """)
            .param("after", afterKey)
            .param("size", size)
            .query((row, index) -> new Key(row.getLong(1), row.getString(2)))
            .list());
  }

  private List<PublicEntry> entries(List<Key> keys) {
    Map<Long, OrganizationContent> found = contents.contents(keys.stream().map(Key::id).toList());
    return keys.stream()
        .map(key -> entry(key.number(), Objects.requireNonNull(found.get(key.id()))))
        .toList();
  }

  private static PublicEntry entry(String number, OrganizationContent content) {
    Set<String> places = new HashSet<>(content.provinces());
    if (content.place() != null) {
      places.add(content.place());
    }
    return new PublicEntry(
        TYPE,
        number,
        "/organizations/" + number,
        null,
        places,
        Set.copyOf(content.topics()),
        List.of(
            text(Language.KM, content.nameKhmer(), content.descriptionKhmer(), content),
            text(Language.EN, content.nameEnglish(), content.descriptionEnglish(), content)));
  }

  /** All names in both: who knows only the acronym or the former name finds it as well. */
  private static PublicEntry.Text text(
      Language language,
      @Nullable String name,
      @Nullable String description,
      OrganizationContent content) {
    var names = new LinkedHashSet<String>();
    addIfThere(names, content.acronym());
    addIfThere(names, content.nameKhmer());
    addIfThere(names, content.nameEnglish());
    content.otherNames().forEach(other -> names.add(other.name()));
    String title =
        name != null
            ? name
            : String.valueOf(
                content.nameEnglish() != null ? content.nameEnglish() : content.nameKhmer());
    names.remove(title);
    var lines = new ArrayList<String>(names);
    if (description != null) {
      lines.add(description);
    }
    return new PublicEntry.Text(language, title, String.join("\n", lines));
  }

  private static void addIfThere(Set<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }
}
