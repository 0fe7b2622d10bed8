package org.vetika.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real database and a free port, for tests with a {@link Browser}.
 * Inject its address by {@code @Value("${vetika.origin}")}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = VetikaApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "spring.datasource.url=test",
      "management.server.port=-1",
      "vetika.data=target/test-server"
    })
@ContextConfiguration(initializers = VetikaServerTest.FreePort.class)
@ActiveProfiles("test")
@Import(TestDatabase.class)
public @interface VetikaServerTest {
  /** Passkeys and mailed links need to know the address before the server starts. */
  final class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try (var socket = new ServerSocket(0)) {
        int port = socket.getLocalPort();
        TestPropertyValues.of("server.port=" + port, "vetika.origin=http://localhost:" + port)
            .applyTo(context);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
