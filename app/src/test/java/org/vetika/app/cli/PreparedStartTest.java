package org.vetika.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PreparedStartTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PATH",
        "SERVERNAME",
        "VETIKA_ORIGIN",
        "VETIKA_SEALING_KEY",
        "LOGGING_LEVEL_ROOT",
        "SPRING_MAIL_HOST",
        "SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH",
        "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE",
        "DBSCHEDULER_THREADS"
      })
  void a_variable_that_no_condition_asks_for_leaves_the_start_prepared(String variable) {
    assertThat(PreparedStart.fits(with(variables(variable)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_OWN_CLIENT_ID",
        "SPRING_PROFILES_ACTIVE",
        "SPRING_CONFIG_IMPORT",
        "SPRING_MAIL_JNDI_NAME",
        "SPRING_MAIL_TEST_CONNECTION",
        "MANAGEMENT_HEALTH_DISKSPACE_ENABLED",
        "SERVER_SSL_BUNDLE",
        "DBSCHEDULER_ENABLED",
        "spring_mvc_problemdetails_enabled"
      })
  void a_variable_that_may_decide_which_beans_there_are_does_not(String variable) {
    assertThat(PreparedStart.fits(with(variables(variable)))).isFalse();
  }

  @Test
  void a_file_of_settings_beside_the_program_counts_like_variables() {
    assertThat(PreparedStart.fits(with(file("db-scheduler.enabled")))).isFalse();
    assertThat(PreparedStart.fits(with(file("spring.mail.host")))).isTrue();
  }

  @Test
  void what_the_program_ships_and_what_its_command_sets_does_not_count() {
    assertThat(
            PreparedStart.fits(
                with(
                    new MapPropertySource(
                        "Config resource 'class path resource [application.properties]' via"
                            + " location 'optional:classpath:/'",
                        Map.of("spring.main.banner-mode", "off")))))
        .isTrue();
    assertThat(
            PreparedStart.fits(
                with(new MapPropertySource("commandLineArgs", Map.of("server.port", "1")))))
        .isTrue();
  }

  /** Every variable of the table for operators, but for the one that decides. */
  @Test
  void all_that_operators_are_told_to_set_was_thought_of() throws IOException {
    var named = Pattern.compile("\\| – \\| `([A-Z_]+)`");
    List<String> variables =
        Files.readString(Path.of("../docs/operations.md"))
            .lines()
            .flatMap(line -> named.matcher(line).results().map(found -> found.group(1)))
            .toList();
    assertThat(variables).contains("SPRING_MAIL_HOST", "DBSCHEDULER_THREADS");
    assertThat(variables)
        .filteredOn(variable -> !PreparedStart.fits(with(variables(variable))))
        .containsExactly("DBSCHEDULER_ENABLED");
  }

  private static StandardEnvironment with(MapPropertySource source) {
    var settings =
        new StandardEnvironment() {
          @Override
          protected void customizePropertySources(MutablePropertySources sources) {
            sources.addLast(source);
          }
        };
    return settings;
  }

  private static MapPropertySource variables(String name) {
    return new SystemEnvironmentPropertySource(
        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, "x"));
  }

  private static MapPropertySource file(String name) {
    return new MapPropertySource("Config resource 'file [config/x.properties]'", Map.of(name, "x"));
  }
}
