package org.vetika.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.ClassUtils;

/**
 * Starts the server with the beans that the build wrote down as code, instead of finding them
 * again: a third of the start's work. Which beans there are was decided then, so this is done only
 * when the operator set nothing that could decide otherwise; every other start finds its beans
 * itself, as one without that code does (docs/decisions/0031).
 */
final class PreparedStart {
  private static final String ENABLED = "spring.aot.enabled";

  /** What Spring's conditions may ask. Our own settings begin otherwise: no condition asks them. */
  private static final List<String> DECIDING =
      List.of("spring.", "server.", "management.", "db-scheduler.", "dbscheduler.", "info.");

  /** Settings below the deciding ones that only beans read: no condition asks for them. */
  private static final Set<String> HARMLESS =
      Set.of(
          "db-scheduler.threads",
          "dbscheduler.threads",
          "server.tomcat.max-connections",
          "server.tomcat.maxconnections",
          "spring.mail.host",
          "spring.mail.port",
          "spring.mail.username",
          "spring.mail.password");

  private static final List<String> HARMLESS_GROUPS =
      List.of("spring.datasource.hikari.", "spring.mail.properties.");

  private PreparedStart() {}

  /** Lets the server start so, if its settings allow it once they are all known. */
  static void offerTo(SpringApplication server, Class<?> application) {
    String beans = application.getName() + "__ApplicationContextInitializer";
    if (!ClassUtils.isPresent(beans, application.getClassLoader())) {
      return;
    }
    server.setMainApplicationClass(application);
    server.addListeners(
        (ApplicationListener<ApplicationEnvironmentPreparedEvent>)
            event -> {
              if (fits(event.getEnvironment())) {
                SpringProperties.setFlag(ENABLED);
              }
            });
  }

  /** Whether no setting could make other beans than the build did. */
  static boolean fits(ConfigurableEnvironment settings) {
    return settings.getPropertySources().stream().allMatch(PreparedStart::fits);
  }

  private static boolean fits(PropertySource<?> source) {
    if (isOwn(source) || !(source instanceof EnumerablePropertySource<?> all)) {
      return true;
    }
    boolean variables =
        source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    for (String name : all.getPropertyNames()) {
      if (!isHarmless(variables ? name.replace('_', '.') : name)) {
        return false;
      }
    }
    return true;
  }

  /** What the program ships and is, and what {@link StartCommand} sets after looking at it. */
  private static boolean isOwn(PropertySource<?> source) {
    return source.getName().equals("commandLineArgs")
        || source.getName().equals("applicationInfo")
        || source.getName().contains("class path resource [application.properties]");
  }

  static boolean isHarmless(String setting) {
    String name = setting.toLowerCase(Locale.ROOT);
    return DECIDING.stream().noneMatch(name::startsWith)
        || HARMLESS.contains(name)
        || HARMLESS_GROUPS.stream().anyMatch(name::startsWith);
  }
}
