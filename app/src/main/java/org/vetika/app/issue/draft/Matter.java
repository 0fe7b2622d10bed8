package org.vetika.app.issue.draft;

import org.vetika.app.web.Language;

/**
 * What is the matter.
 *
 * @param language in which it is written
 * @param asked what is asked for; may be empty
 */
public record Matter(Language language, String title, String text, String asked) {}
