package org.vetika.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole application on a real database; pages by MockMvcTester. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = VetikaApplication.class,
    properties = {
      "spring.datasource.url=test",
      "management.server.port=-1",
      "vetika.data=target/test-data",
      // Tests do the work of jobs themselves, when they want it done.
      "db-scheduler.enabled=false"
    })
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import(TestDatabase.class)
public @interface VetikaTest {}
