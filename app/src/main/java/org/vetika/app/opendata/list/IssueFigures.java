package org.vetika.app.opendata.list;

import org.jspecify.annotations.Nullable;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.responsiveness.Answered;
import org.vetika.app.issue.responsiveness.Dimension;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.topic.Topic;

/**
 * How a group of issues fares, with what the group is.
 *
 * @param authority with {@link Dimension#AUTHORITY}, {@code place} and {@code topic} alike; all are
 *     null for issues of no place or topic
 */
public record IssueFigures(
    Dimension by,
    Answered figures,
    @Nullable OrganizationName authority,
    @Nullable Place place,
    @Nullable Topic topic) {

  /** The public key of the group; {@code none} for issues of no place or topic. */
  public String key() {
    if (authority != null) {
      return authority.number();
    }
    String key = figures.key();
    return key == null ? "none" : key;
  }
}
