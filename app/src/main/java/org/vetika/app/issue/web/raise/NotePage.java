package org.vetika.app.issue.web.raise;

/**
 * A page that only says something.
 *
 * @param key of the sentence; the title has the same key with {@code .title} at the end
 */
public record NotePage(String key) {}
