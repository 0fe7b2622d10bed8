package org.vetika.bench.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The same linkage as SQL on DuckDB, as tools for linkage do it that translate the model into SQL,
 * with their habits mended: each similarity is worked out once for each pair and only where the
 * values differ, the levels are kept in one number, and the estimation runs over counted patterns.
 * Fields, rules, limits, the recall assumed of evident matches and the number of random pairs are
 * those of the library; the levels of agreement are those that its SQL can say. Arguments: the file,
 * then {@code tight} or {@code loose}.
 */
final class SqlPeer {
  private static final List<String> FIELDS =
      List.of("given_name", "family_name", "birth_date", "commune_code", "event_date");
  private static final int SESSIONS = 3;
  private static final int ROUNDS = 25;
  private static final double SETTLED = 1e-4;

  private final Statement sql;
  private final ReportRules rules;

  private SqlPeer(Statement sql, ReportRules rules) {
    this.sql = sql;
    this.rules = rules;
  }

  public static void main(String[] arguments) throws SQLException, IOException {
    Properties settings = new Properties();
    settings.setProperty("threads", "2");
    settings.setProperty("preserve_insertion_order", "false");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = connection.createStatement()) {
      SqlPeer peer = new SqlPeer(statement, ReportRules.of(arguments[1]));
      peer.run(Path.of(arguments[0]));
      Cost cost = Cost.soFar();
      cost.print();
      peer.print();
    }
  }

  private void run(Path file) throws SQLException {
    sql.execute(SqlTexts.READ.formatted(file));
    sql.execute(SqlTexts.RARITIES.formatted("given_name", "given_name"));
    sql.execute(SqlTexts.RARITIES.formatted("family_name", "family_name"));
    sql.execute(SqlTexts.RECORDS);
    compare();
    estimate();
    sql.execute(SqlTexts.WEIGHTS);
    sql.execute(SqlTexts.SCORED);
    cluster();
  }

  /** A pair belongs to the first rule that brings it. */
  private void compare() throws SQLException {
    sql.execute(SqlTexts.COMPARED);
    List<String> before = new ArrayList<>();
    for (List<String> rule : rules.columns()) {
      String equal = equal(rule);
      String earlier = before.isEmpty() ? "" : " and not " + String.join(" and not ", before);
      sql.execute(SqlTexts.COMPARE.formatted(equal, earlier));
      before.add("coalesce(" + equal + ", false)");
    }
    sql.execute(SqlTexts.PATTERNS);
  }

  private static String equal(List<String> columns) {
    return String.join(
        " and ", columns.stream().map(name -> "l." + name + " = r." + name).toList());
  }

  /** A session of a rule is silent about the rule's own fields; three speak of all of them. */
  private void estimate() throws SQLException {
    sql.execute(SqlTexts.RANDOM_PAIRS);
    sql.execute(SqlTexts.CHANCE);
    sql.execute(SqlTexts.SESSIONS);
    for (List<String> rule : rules.columns().subList(0, SESSIONS)) {
      sql.execute(SqlTexts.SESSION.formatted(ownFields(rule), "= " + rule.size()));
      sql.execute(SqlTexts.START.formatted(ownFields(rule)));
      double change = 1;
      for (int round = 0; round < ROUNDS && change > SETTLED; round++) {
        sql.execute(SqlTexts.EXPECTATION);
        sql.execute(SqlTexts.MAXIMIZATION);
        change = number(SqlTexts.CHANGE);
        sql.execute("drop table session_m");
        sql.execute("alter table next_m rename to session_m");
        sql.execute(SqlTexts.NEXT_LAMBDA);
      }
      sql.execute(SqlTexts.KEEP);
    }
    sql.execute(SqlTexts.MEAN);
    sql.execute(SqlTexts.LAMBDA);
  }

  private static String ownFields(List<String> rule) {
    return String.join(
        ", ", rule.stream().map(name -> Integer.toString(FIELDS.indexOf(name))).toList());
  }

  /** The smallest number of a record that matches lead to, spread until nothing changes. */
  private void cluster() throws SQLException {
    sql.execute(SqlTexts.EDGES);
    sql.execute(SqlTexts.LABELS);
    while (true) {
      sql.execute(SqlTexts.SPREAD);
      double changed = number(SqlTexts.SPREAD_FURTHER);
      sql.execute("drop table labels");
      sql.execute("alter table next_labels rename to labels");
      if (changed == 0) {
        return;
      }
    }
  }

  private void print() throws SQLException {
    double found = number("select count(*) from scored where weight >= 0");
    double right = number(SqlTexts.RIGHT);
    double truth = number(SqlTexts.TRUTH);
    Cost.print("pairs", number("select count(*) from compared"));
    Cost.print("kept", number("select count(*) from scored"));
    Cost.print("matches", found);
    Cost.print("clusters", number(SqlTexts.CLUSTERS));
    Cost.print("precision", right / found);
    Cost.print("recall", right / truth);
    Cost.print("f1", 2 * right / (found + truth));
  }

  private double number(String query) throws SQLException {
    try (ResultSet result = sql.executeQuery(query)) {
      result.next();
      return result.getDouble(1);
    }
  }
}
