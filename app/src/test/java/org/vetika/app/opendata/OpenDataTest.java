package org.vetika.app.opendata;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.vetika.app.VetikaTest;

/** The whole application with a record of its own: see {@link OpenDataFixture}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@VetikaTest
@TestPropertySource(properties = "vetika.origin=https://vetika.example")
@Import(OpenDataFixture.class)
@interface OpenDataTest {}
