package org.vetika.app.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vetika.app.Browser;

/** axe-core, run in a page: WCAG 2.0 to 2.2, levels A and AA, and its best practices. */
final class Axe {
  private static final String RUN =
      """
      async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const found = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
        return found.violations.flatMap(rule => rule.nodes.map(
            node => rule.id + ' at ' + node.target + ': ' + node.html.slice(0, 200)));
      }
      """;

  private final String program;

  private Axe(String program) {
    this.program = program;
  }

  /** Skips the test when tools/prepare-browser could not get axe-core. */
  static Axe prepared() {
    Path file = Browser.driver().resolve("axe.min.js");
    assumeTrue(Files.isReadable(file), () -> "Skipped: no axe-core at " + file);
    try {
      return new Axe(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What breaks a rule, one line per element. The page's own policy for scripts stays in force. */
  List<String> findings(Page page) {
    page.evaluate(program);
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }
}
