package org.vetika.app;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.vetika.app.web.RecordClock;

/** The server. */
@SpringBootApplication(
    proxyBeanMethods = false,
    // Modules choose names without knowing each other's.
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Vetika", sharedModules = "web")
public class VetikaApplication {
  /** Dates of record are days in Cambodia, whatever zone the machine keeps. */
  @Bean
  Clock clock() {
    return new RecordClock();
  }
}
