package org.vetika.app.search;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the index of each type is built. */
@Component
class BuildStates {
  /** Any number that no other module locks. */
  private static final long INDEX_LOCK = 7_234_019_552L;

  private final JdbcClient database;

  BuildStates(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param generation grows with every build; rows of an older one are removed at the end
   * @param afterKey the last key that is in the index
   * @param entries how many entries this build has read
   */
  record State(long generation, String afterKey, long entries, boolean finished) {}

  /**
   * Lets one transaction at a time write the index, on whatever server of the database: an entry is
   * read after the lock is held, so that an older reading never replaces a newer one.
   */
  void lock() {
    database
        .sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", INDEX_LOCK)
        .query()
        .listOfRows();
  }

  /** The state of a type's index if it has the format. */
  Optional<State> find(String type, int format) {
    return database
        .sql(
            """
            select generation, after_key, entries, finished from search_build
            where type = :type and format = :format
            """)
        .param("type", type)
        .param("format", format)
        .query((row, index) ->
            new State(row.getLong(1), row.getString(2), row.getLong(3), row.getBoolean(4)))
        .optional();
  }

  /** Begins a build of the next generation; a build under way begins again. */
  void begin(String type, int format) {
    database
        .sql(
            """
            insert into search_build as build (type, format, generation, after_key, entries, finished)
            values (:type, :format, 1, '', 0, false)
            on conflict (type) do update set format = excluded.format,
              generation = build.generation + 1, after_key = '', entries = 0, finished = false
            """)
        .param("type", type)
        .param("format", format)
        .update();
  }

  void advance(String type, String afterKey, int entries, boolean finished) {
    database
        .sql(
            """
            update search_build set after_key = :afterKey, entries = entries + :entries,
              finished = :finished
            where type = :type
            """)
        .param("type", type)
        .param("afterKey", afterKey)
        .param("entries", entries)
        .param("finished", finished)
        .update();
  }
}
