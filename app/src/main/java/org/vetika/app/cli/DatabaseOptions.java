package org.vetika.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.vetika.app.postgres.DatabaseConfiguration;
import org.vetika.app.postgres.ExternalDatabase;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Which database a command works with. */
final class DatabaseOptions {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = {
        "Folder of the embedded database and of attachments.",
        "Environment: VETIKA_DATA. Default: ${DEFAULT-VALUE}"
      },
      showDefaultValue = Visibility.NEVER,
      defaultValue = "${env:VETIKA_DATA:-data}")
  private Path data = Path.of("data");

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = {
        "Uses this PostgreSQL server (15 or newer) instead of the embedded one:",
        "jdbc:postgresql://HOST:PORT/DATABASE. Environment: VETIKA_DB"
      })
  private @Nullable String database;

  @Option(
      names = "--db-user",
      paramLabel = "NAME",
      description = "Account on that server. Environment: VETIKA_DB_USER")
  private @Nullable String user;

  @Option(
      names = "--db-password",
      paramLabel = "PASSWORD",
      description = {
        "Its password. Others on this machine can see the options of a command: better the",
        "environment variable VETIKA_DB_PASSWORD"
      })
  private @Nullable String password;

  Path data() {
    return data.toAbsolutePath().normalize();
  }

  /** Null for the embedded server. */
  @Nullable ExternalDatabase external() {
    String url = orEnvironment(database, "VETIKA_DB");
    return url == null
        ? null
        : new ExternalDatabase(
            url,
            orEnvironment(user, "VETIKA_DB_USER"),
            orEnvironment(password, "VETIKA_DB_PASSWORD"));
  }

  /**
   * Makes the application use the database.
   *
   * @return settings to run it with
   * @throws org.vetika.app.postgres.DatabaseUnavailable when a named server cannot be used
   */
  List<String> applyTo(SpringApplication application) {
    var settings = new ArrayList<String>();
    settings.add("--vetika.data=" + data());
    settings.add("--spring.datasource.url=" + DatabaseConfiguration.CHOSEN);
    ExternalDatabase external = external();
    if (external != null) {
      external.check();
      // As a bean: a password may hold what Spring would take for a placeholder.
      application.addInitializers(
          context -> context.getBeanFactory().registerSingleton("external", external));
    }
    return settings;
  }

  private static @Nullable String orEnvironment(@Nullable String option, String variable) {
    String value = option == null ? System.getenv(variable) : option;
    return value == null || value.isBlank() ? null : value;
  }
}
