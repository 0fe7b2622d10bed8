package org.vetika.app.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.record.PublicEntry;
import org.vetika.app.web.Language;

/** A public record that tests write into: forums and what was said there. */
final class ForumRecord implements PublicEntries {
  private final String type;
  private final NavigableMap<String, PublicEntry> entries = new ConcurrentSkipListMap<>();

  ForumRecord(String type) {
    this.type = type;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public Optional<PublicEntry> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public List<PublicEntry> page(String afterKey, int size) {
    return entries.tailMap(afterKey, false).values().stream().limit(size).toList();
  }

  void put(String key, @Nullable LocalDate date, Set<String> places, PublicEntry.Text... texts) {
    entries.put(
        key,
        new PublicEntry(type, key, "/test/" + key, date, places, Set.of(), Arrays.asList(texts)));
  }

  void withdraw(String key) {
    entries.remove(key);
  }

  void clear() {
    entries.clear();
  }

  static PublicEntry.Text english(String title, String body) {
    return new PublicEntry.Text(Language.EN, title, body);
  }

  static PublicEntry.Text khmer(String title, String body) {
    return new PublicEntry.Text(Language.KM, title, body);
  }
}
