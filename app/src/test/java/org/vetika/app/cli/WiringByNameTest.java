package org.vetika.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

class WiringByNameTest {
  record Pen() {}

  static class Paper {}

  record Desk(Pen pen, Paper paper) {}

  record Choosing(@Qualifier("white") Paper paper, Pen pen) {}

  record Asking(
      Pen pen,
      @Nullable Paper perhaps,
      List<Pen> all,
      ObjectProvider<Pen> provided,
      ApplicationContext context) {}

  @Test
  void the_only_bean_of_a_type_is_named() throws IOException {
    assertThat(written(Desk.class, "pen", "paper")).contains(".withShortcut(\"pen\", \"paper\")");
  }

  @Test
  void the_one_that_is_asked_for_is_named_among_several() throws IOException {
    assertThat(written(Choosing.class, "pen", "white", "brown"))
        .contains(".withShortcut(\"white\", \"pen\")");
  }

  @Test
  void what_may_be_missing_or_many_or_is_the_context_itself_is_looked_for() throws IOException {
    assertThat(written(Asking.class, "pen", "paper"))
        .contains(".withShortcut(\"pen\", null, null, null, null)");
  }

  /** What the build writes for a bean of this kind beside others; all but the pen are paper. */
  private static String written(Class<?> kind, String... others) throws IOException {
    var context = new AnnotationConfigApplicationContext();
    context.registerBean("asked", kind);
    for (String other : others) {
      Class<?> otherKind = other.equals("pen") ? Pen.class : Paper.class;
      context.registerBean(other, otherKind);
    }
    var files = new InMemoryGeneratedFiles();
    var generation =
        new DefaultGenerationContext(
            new ClassNameGenerator(ClassName.get(WiringByNameTest.class)), files);
    new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
    generation.writeGeneratedContent();
    var all = new StringBuilder();
    for (var source : files.getGeneratedFiles(Kind.SOURCE).values()) {
      all.append(new String(source.getInputStream().readAllBytes(), UTF_8));
    }
    return all.toString().replaceAll("\\s+", " ");
  }
}
