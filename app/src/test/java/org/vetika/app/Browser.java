package org.vetika.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real Chromium for tests, started once per test run. The driver is the folder named by the
 * system property {@code playwright.cli.dir} or the environment variable {@code
 * PLAYWRIGHT_CLI_DIR}: it holds npm's playwright-core as {@code package/} and a Node program {@code
 * node}. Without it, or without Chromium, the test is skipped and says so. Call it from one thread.
 */
public final class Browser {
  private static final Path CHROMIUM =
      Path.of(System.getProperty("vetika.chromium", "/usr/bin/chromium"));
  private static final String DRIVER = "playwright.cli.dir";

  /** Started at first use; ends with the tests' process, whose pipes it reads. */
  private static final class Running {
    static final Playwright PLAYWRIGHT = playwright();
    static final com.microsoft.playwright.Browser CHROME = launch(PLAYWRIGHT);

    private static Playwright playwright() {
      var environment = new HashMap<>(System.getenv());
      environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    private static com.microsoft.playwright.Browser launch(Playwright playwright) {
      return playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(CHROMIUM)
                  .setHeadless(true)
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--no-first-run",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync")));
    }
  }

  private Browser() {}

  /** A fresh browser profile; close it after the test. */
  public static BrowserContext open() {
    return open(new com.microsoft.playwright.Browser.NewContextOptions());
  }

  /** A fresh browser profile with options such as the size of the window; close it afterwards. */
  public static BrowserContext open(com.microsoft.playwright.Browser.NewContextOptions options) {
    assumeTrue(Files.isExecutable(CHROMIUM), () -> "Skipped: no Chromium at " + CHROMIUM);
    System.setProperty(DRIVER, driver().toString());
    return Running.CHROME.newContext(options);
  }

  /** The folder that tools/prepare-browser fills; without it the test is skipped. */
  public static Path driver() {
    String driver = driverName();
    assumeTrue(
        driver != null && Files.isDirectory(Path.of(driver, "package")),
        "Skipped: no Playwright driver; name its folder by -D" + DRIVER + "=…");
    return Path.of(String.valueOf(driver));
  }

  private static @Nullable String driverName() {
    String named = System.getProperty(DRIVER);
    return named != null ? named : System.getenv("PLAYWRIGHT_CLI_DIR");
  }
}
