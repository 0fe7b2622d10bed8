package org.vetika.build;

import java.io.File;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.loader.tools.Layout;
import org.springframework.boot.loader.tools.LayoutFactory;
import org.springframework.boot.loader.tools.Layouts;
import org.springframework.boot.loader.tools.LibraryScope;

/**
 * Puts the libraries of which a start loads most classes first into the jar. The jar's class loader
 * asks one library after the other for each class; Spring Boot sorts them by name when the build is
 * to be reproducible, which puts Spring's own last. Folders that sort by use come before files.
 */
public final class OftenUsedFirst implements LayoutFactory {
  /** Artifacts by the number of classes that a start loads from them, most first. */
  static final List<String> ORDER =
      List.of(
          "jackson-databind",
          "spring-core",
          "icu4j",
          "spring-boot",
          "tomcat-embed-core",
          "spring-context",
          "webauthn4j-core",
          "spring-web",
          "postgresql",
          "spring-beans",
          "spring-webmvc",
          "spring-security-web",
          "picocli",
          "flyway-core",
          "db-scheduler",
          "spring-boot-autoconfigure",
          "spring-security-config",
          "logback-core",
          "micrometer-core",
          "jackson-core",
          "spring-aop",
          "httpcore5",
          "spring-boot-actuator",
          "spring-tx",
          "spring-security-core",
          "httpclient5",
          "spring-jdbc",
          "spring-expression",
          "spring-boot-jdbc",
          "spring-security-webauthn",
          "caffeine",
          "spring-boot-health",
          "spring-boot-webmvc",
          "logback-classic",
          "spring-boot-web-server");

  @Override
  public Layout getLayout(File source) {
    return new Layouts.Jar() {
      @Override
      public String getLibraryLocation(String name, @Nullable LibraryScope scope) {
        return super.getLibraryLocation(name, scope) + folder(name);
      }
    };
  }

  /** Empty for libraries that are not named. */
  static String folder(String library) {
    int rank = ORDER.indexOf(library.replaceFirst("-[0-9].*$", ""));
    return rank < 0 ? "" : String.format(Locale.ROOT, "%02d/", rank);
  }
}
