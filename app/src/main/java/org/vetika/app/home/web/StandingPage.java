package org.vetika.app.home.web;

import java.util.List;

/**
 * A page of texts.
 *
 * @param sections message keys without their last part: {@code .title} and {@code .text}
 */
public record StandingPage(String name, List<String> sections) {}
