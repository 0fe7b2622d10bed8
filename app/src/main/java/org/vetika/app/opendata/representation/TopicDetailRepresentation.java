package org.vetika.app.opendata.representation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A topic with what is around it.
 *
 * @param below the topics that it consists of
 */
public record TopicDetailRepresentation(
    LicenseRepresentation license,
    @JsonUnwrapped TopicRepresentation topic,
    List<TopicReference> below) {}
