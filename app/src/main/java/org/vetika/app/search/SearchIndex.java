package org.vetika.app.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.record.PublicEntry;

/**
 * The index over all public entries. It holds nothing of its own: everything comes from the {@link
 * PublicEntries} of the modules and may be built anew at any time, while it is searched.
 */
@Component
public class SearchIndex {
  /**
   * Raise it when rows are made otherwise: every index of another format is built anew at start.
   */
  static final int FORMAT = 2;

  private static final int BATCH = 200;

  private final Map<String, PublicEntries> sources = new TreeMap<>();
  private final EntryRows rows;
  private final BuildStates builds;
  private final TransactionTemplate transaction;

  SearchIndex(
      List<PublicEntries> sources,
      EntryRows rows,
      BuildStates builds,
      TransactionTemplate transaction) {
    sources.forEach(source -> this.sources.put(source.type(), source));
    this.rows = rows;
    this.builds = builds;
    this.transaction = transaction;
  }

  /** Hears how a build goes on. */
  @FunctionalInterface
  public interface Progress {
    /** After each batch: so many entries of the type have been read. */
    void read(String type, long entries);
  }

  /** The types of entries that can be found. */
  public Collection<String> types() {
    return List.copyOf(sources.keySet());
  }

  /**
   * Builds the whole index anew; searches go on and see the old rows until the new replace them.
   */
  public void rebuild(Progress progress) {
    sources.keySet().forEach(this::begin);
    complete(progress);
  }

  /** Builds what is missing, unfinished or of another format; returns at once when nothing is. */
  public void complete(Progress progress) {
    for (PublicEntries source : sources.values()) {
      while (step(source, progress)) {}
    }
  }

  /** Marks a type to be built anew by the next {@link #complete}. */
  void begin(String type) {
    transaction.executeWithoutResult(status -> {
      builds.lock();
      builds.begin(type, FORMAT);
    });
  }

  /** Brings one entry up to date, or removes it when it is not public any more. */
  void update(String type, String key) {
    PublicEntries source = sources.get(type);
    if (source == null) {
      return;
    }
    transaction.executeWithoutResult(status -> {
      builds.lock();
      Optional<PublicEntry> entry = source.find(key);
      if (entry.isPresent()) {
        rows.replace(type, List.of(entry.get()), generation(type));
      } else {
        rows.remove(type, List.of(key));
      }
    });
  }

  private long generation(String type) {
    return builds.find(type, FORMAT).map(BuildStates.State::generation).orElse(0L);
  }

  /** One batch in a transaction of its own; whether there is more to do. */
  private boolean step(PublicEntries source, Progress progress) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          builds.lock();
          BuildStates.State state = current(source.type());
          if (state.finished()) {
            return false;
          }
          readBatch(source, state, progress);
          return true;
        }));
  }

  private void readBatch(PublicEntries source, BuildStates.State state, Progress progress) {
    String type = source.type();
    List<PublicEntry> batch = source.page(state.afterKey(), BATCH);
    if (batch.isEmpty()) {
      rows.removeOlder(type, state.generation());
      builds.advance(type, state.afterKey(), 0, true);
      return;
    }
    rows.replace(type, batch, state.generation());
    builds.advance(type, batch.getLast().key(), batch.size(), false);
    progress.read(type, state.entries() + batch.size());
  }

  private BuildStates.State current(String type) {
    return builds
        .find(type, FORMAT)
        .orElseGet(() -> {
          builds.begin(type, FORMAT);
          return builds.find(type, FORMAT).orElseThrow();
        });
  }
}
