package org.vetika.app;

import java.time.Clock;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.vetika.app.web.RecordClock;

/** The server. */
@SpringBootApplication(
    proxyBeanMethods = false,
    // Counts sessions of Tomcat, of which there are none, and asks Java's whole management for it.
    exclude = TomcatMetricsAutoConfiguration.class,
    // Modules choose names without knowing each other's.
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Vetika", sharedModules = "web")
public class VetikaApplication {
  /**
   * For the build only: it asks in this way which beans the server has and writes them down as code
   * (docs/decisions/0031). The program begins in {@link Vetika}.
   */
  public static void main(String[] settings) {
    SpringApplication.run(VetikaApplication.class, settings);
  }

  /**
   * Which beans there are is settled before the first is made. Spring would freeze them only after
   * the web server's, and until then look through all of them for each that another one needs.
   *
   * <p>Listeners of events work on threads of the executor, which is made before the connections
   * and would be closed after them: while they still write.
   */
  @Bean
  static BeanFactoryPostProcessor settledBeans() {
    return beans -> {
      beans.registerDependentBean("dataSource", "applicationTaskExecutor");
      beans.freezeConfiguration();
    };
  }

  /** Dates of record are days in Cambodia, whatever zone the machine keeps. */
  @Bean
  Clock clock() {
    return new RecordClock();
  }
}
