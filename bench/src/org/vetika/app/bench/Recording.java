package org.vetika.app.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the SQL that the running server sends for an address, its parameters filled in, as a script
 * for pgbench: the baseline is the program's own SQL and not a copy of it that grows old.
 *
 * <p>{@code java … Recording DATA ORIGIN FOLDER NAME=PATH …} records; {@code … DATA user} prints the
 * account of the database, {@code … DATA page} the path of a dialogue with 40 results, {@code … DATA
 * long-page} of one with many.
 */
final class Recording {
  private static final Pattern STATEMENT =
      Pattern.compile("LOG:  execute [^:]*: (.*)", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)", Pattern.DOTALL);
  private static final Pattern ARRAY = Pattern.compile("'\\{(?:[^']|'')*\\}'");
  private static final Pattern NUMBERS = Pattern.compile("'\\{-?\\d+(?:,-?\\d+)*\\}'");
  private static final Pattern UNTYPED = Pattern.compile(ARRAY + "(?! as )");
  private static final Pattern UNNESTED =
      Pattern.compile(
          "unnest\\((?:(?:cast\\()?" + ARRAY + "(?: as \\w+\\[\\]\\))?(?:,\\s*)?)+\\)");
  private static final Pattern BEGINS_LINE =
      Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)");

  private Recording() {}

  /** What is called from the shell. */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    try (Database database = Database.of(data)) {
      switch (arguments[1]) {
        case "user" -> System.out.println(database.server().user());
        case "page" -> System.out.println(page(database, "min"));
        case "long-page" -> System.out.println(page(database, "max"));
        default -> record(database, data.resolve("postgres/server.log"), arguments);
      }
    }
  }

  /** Of the dialogues of {@link Dataset} one in the middle; the longest for {@code max}. */
  private static String page(Database database, String size) throws SQLException {
    boolean longest = size.equals("max");
    return "/en/dialogues/"
        + database.one(
            """
            select d.number from dialogue d join summary_result s on s.dialogue_id = d.id
            join result r on r.summary_id = s.id
            group by d.id, d.number having %s
            order by %s d.id desc limit 1
            """
                .formatted(
                    longest ? "min(r.original_language) = 'en'" : "count(*) = " + Dataset.SMALL,
                    longest ? "count(*) desc," : ""));
  }

  private static void record(Database database, Path log, String[] arguments) throws Exception {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      String role = database.server().user();
      try {
        database.execute("alter role %s set log_statement = 'all'".formatted(role));
        database.execute("alter role %s set log_error_verbosity = 'default'".formatted(role));
        reconnect(database, browser, arguments[1]);
        for (String each : List.of(arguments).subList(3, arguments.length)) {
          String[] parts = each.split("=", 2);
          String address = arguments[1] + parts[1];
          get(browser, address);
          long before = Files.size(log);
          get(browser, address + (address.contains("?") ? "&" : "?") + "forget=1");
          Thread.sleep(200);
          write(Path.of(arguments[2], parts[0] + ".sql"), statements(log, before));
        }
      } finally {
        database.execute("alter role %s reset log_statement".formatted(role));
        database.execute("alter role %s reset log_error_verbosity".formatted(role));
        reconnect(database, browser, arguments[1]);
      }
    }
  }

  /** Settings of a role count from the next connection on. */
  private static void reconnect(Database database, HttpClient browser, String origin)
      throws SQLException, IOException, InterruptedException {
    database.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where application_name = 'vetika' and pid <> pg_backend_pid()");
    // Its listener of changes waits a second before it comes back.
    Thread.sleep(2500);
    for (int attempt = 0; attempt < 12; attempt++) {
      browser.send(
          HttpRequest.newBuilder(URI.create(origin + "/en?reconnect=" + attempt)).build(),
          HttpResponse.BodyHandlers.discarding());
    }
  }

  private static void get(HttpClient browser, String address)
      throws IOException, InterruptedException {
    int status =
        browser
            .send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.discarding())
            .statusCode();
    if (status != 200) {
      throw new IOException(address + " answered " + status);
    }
  }

  private static List<String> statements(Path log, long from) throws IOException {
    byte[] all = Files.readAllBytes(log);
    String text =
        new String(
            all, (int) from, all.length - (int) from, java.nio.charset.StandardCharsets.UTF_8);
    var statements = new ArrayList<String>();
    for (String line : BEGINS_LINE.split(text)) {
      Matcher statement = STATEMENT.matcher(line);
      int parameters = line.indexOf("DETAIL:  Parameters: ");
      if (statement.find()) {
        statements.add(statement.group(1).strip());
      } else if (parameters >= 0 && !statements.isEmpty()) {
        statements.add(filledIn(statements.removeLast(), line.substring(parameters)));
      }
    }
    return statements.stream().filter(each -> each.matches("(?is)(select|with)\\b.*")).toList();
  }

  /** From the highest number down, so that $1 is not taken for the beginning of $12. */
  private static String filledIn(String statement, String parameters) {
    var values = new ArrayList<String>();
    Matcher parameter = PARAMETER.matcher(parameters);
    while (parameter.find()) {
      values.add(parameter.group(2));
    }
    String filled = statement;
    for (int number = values.size(); number > 0; number--) {
      filled = filled.replace("$" + number, values.get(number - 1));
    }
    // Arrays lose their type on the way into the text, and a quoted number behind "case" its own.
    return UNNESTED
        .matcher(filled)
        .replaceAll(
            unnested ->
                Matcher.quoteReplacement(
                    UNTYPED.matcher(unnested.group()).replaceAll(Recording::typed)))
        .replaceAll("(?i)\\bcase '(-?\\d+)' when", "case $1 when");
  }

  private static String typed(MatchResult array) {
    String written = array.group();
    return Matcher.quoteReplacement(
        written + (NUMBERS.matcher(written).matches() ? "::int[]" : "::text[]"));
  }

  /** A colon with letters after it would be a variable of pgbench: none but casts may be left. */
  private static void write(Path script, List<String> statements) throws IOException {
    if (statements.isEmpty()) {
      throw new IOException("No statement was recorded for " + script);
    }
    var lines = new StringBuilder();
    for (String statement : statements) {
      lines.append(statement.replaceAll("\\s*\n\\s*", " ")).append(";\n");
    }
    Files.writeString(script, lines);
  }
}
