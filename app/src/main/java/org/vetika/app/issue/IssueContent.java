package org.vetika.app.issue;

import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * What somebody raises.
 *
 * @param title at most 200 characters
 * @param text what is the matter, at most 20,000 characters
 * @param asked what is asked for; may be empty
 * @param place an official code, or null for the whole country
 * @param topic a topic code, or null
 * @param authority internal id of who should answer; null leaves it to the rules
 */
public record IssueContent(
    Language language,
    String title,
    String text,
    String asked,
    @Nullable String place,
    @Nullable String topic,
    @Nullable Long authority,
    Visibility visibility) {}
