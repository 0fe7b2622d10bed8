package org.vetika.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.vetika.app.VetikaTest;

/** Whenever Flyway would do or refuse anything, it is asked. */
@VetikaTest
class ShippedMigrationsTest {
  @Autowired DataSource database;

  @Value("${vetika.migrations}")
  List<String> modules;

  @Test
  void a_database_with_the_migrations_of_this_program_needs_nothing() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertThat(new ShippedMigrations(modules).areAllOf(connection)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update migration_search set checksum = checksum + 1 where version = '1'",
        "update migration_issue set success = false where version = '2'",
        "update migration_root set script = 'V1__other.sql' where version = '1'",
        "delete from migration_webhook where version = '1'",
        "insert into migration_topic values"
            + " (99, '99', 'later', 'SQL', 'V99__later.sql', 7, 'x', now(), 1, true)",
        "drop table migration_opendata"
      })
  void any_difference_is_for_flyway_to_judge(String change) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        try (var statement = connection.createStatement()) {
          statement.execute(change);
        }
        assertThat(new ShippedMigrations(modules).areAllOf(connection)).isFalse();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  @Test
  void a_database_of_a_newer_version_is_refused_as_before() throws SQLException {
    execute(
        "insert into migration_topic values"
            + " (99, '99', 'later', 'SQL', 'V99__later.sql', 7, 'x', now(), 1, true)");
    try {
      var migrations = new ModuleMigrations(modules, false);
      Flyway flyway = Flyway.configure().dataSource(database).load();
      assertThatThrownBy(() -> migrations.migrate(flyway))
          .isInstanceOf(FlywayValidateException.class);
    } finally {
      execute("delete from migration_topic where installed_rank = 99");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
