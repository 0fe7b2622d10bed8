package org.vetika.app.consistency.round;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names of columns that parties brought and nobody had agreed on, for the party alone, until
 * its list is destroyed. Nothing of what stood in them is anywhere.
 */
@Component
public class LeftOutColumns {
  private static final int LONGEST_NAME = 60;
  private static final int MOST = 50;

  private final JdbcClient database;

  LeftOutColumns(JdbcClient database) {
    this.database = database;
  }

  /** Of an upload, in the order of the file; empty when there were none, or the list is gone. */
  public List<String> of(UUID upload) {
    return database
        .sql("select columns from round_left_out where upload_id = :upload")
        .param("upload", upload)
        .query((row, index) -> Stream.of((String[]) row.getArray(1).getArray()).toList())
        .optional()
        .orElseGet(List::of);
  }

  /** Keeps at most {@value #MOST} of them, each cut to {@value #LONGEST_NAME} characters. */
  void keep(UUID upload, List<String> names) {
    if (!names.isEmpty()) {
      database
          .sql("insert into round_left_out (upload_id, columns) values (:upload, :columns)")
          .param("upload", upload)
          .param(
              "columns", names.stream().limit(MOST).map(LeftOutColumns::cut).toArray(String[]::new))
          .update();
    }
  }

  private static String cut(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
