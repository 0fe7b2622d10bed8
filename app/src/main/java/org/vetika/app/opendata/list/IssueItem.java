package org.vetika.app.opendata.list;

import org.jspecify.annotations.Nullable;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.IssueLine;
import org.vetika.app.topic.Topic;

/** A line of the list of issues with what its codes stand for. */
public record IssueItem(IssueLine line, @Nullable Place place, @Nullable Topic topic) {}
