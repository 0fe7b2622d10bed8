package org.vetika.app.issue.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.attachment.AttachmentChip;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.topic.Topic;

/**
 * What a page of an issue says about other things.
 *
 * @param places the place of the issue, those it lies in before it; empty for the whole country
 * @param dialogue the title of the dialogue it came from
 * @param files by the id of their entry
 * @param today in Cambodia
 */
public record IssueSurroundings(
    List<Place> places,
    @Nullable Topic topic,
    TextPair dialogue,
    Map<Long, List<AttachmentChip>> files,
    LocalDate today) {}
