package org.vetika.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.loader.tools.LibraryScope;

class OftenUsedFirstTest {
  @Test
  void libraries_of_many_classes_sort_before_others_whatever_their_names() {
    var layout = new OftenUsedFirst().getLayout(new File("vetika.jar"));
    assertThat(
            Stream.of("HikariCP-7.0.2.jar", "spring-web-7.0.9.jar", "spring-core-7.0.9.jar")
                .map(name -> layout.getLibraryLocation(name, LibraryScope.COMPILE) + name)
                .sorted())
        .containsExactly(
            "BOOT-INF/lib/01/spring-core-7.0.9.jar",
            "BOOT-INF/lib/07/spring-web-7.0.9.jar",
            "BOOT-INF/lib/HikariCP-7.0.2.jar");
  }

  @Test
  void a_name_that_only_begins_like_a_named_one_is_another() {
    assertThat(OftenUsedFirst.folder("spring-core-test-7.0.9.jar")).isEmpty();
    assertThat(OftenUsedFirst.folder("db-scheduler-spring-common-16.12.0.jar")).isEmpty();
    assertThat(OftenUsedFirst.folder("webauthn4j-core-0.31.9.RELEASE.jar")).isEqualTo("06/");
  }
}
