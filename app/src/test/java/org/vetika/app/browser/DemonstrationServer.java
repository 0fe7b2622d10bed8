package org.vetika.app.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import org.vetika.app.VetikaServerTest;

/** The whole application on a free port with the demonstration data; one for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@VetikaServerTest
@TestPropertySource(properties = "vetika.demonstration=true")
@interface DemonstrationServer {}
