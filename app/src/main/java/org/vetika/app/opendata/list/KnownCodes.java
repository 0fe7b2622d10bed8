package org.vetika.app.opendata.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;

/** Reads parameters that name a place, a topic, an organization or an indicator on record. */
@Component
class KnownCodes {
  private final Places places;
  private final Topics topics;
  private final Organizations organizations;
  private final Indicators indicators;

  KnownCodes(Places places, Topics topics, Organizations organizations, Indicators indicators) {
    this.places = places;
    this.topics = topics;
    this.organizations = organizations;
    this.indicators = indicators;
  }

  @Nullable String place(Parameters parameters, String name) {
    Place place = parameters.known(name, Codes.PLACE, places::find, "/api/v1/places");
    return place == null ? null : place.code();
  }

  @Nullable String topic(Parameters parameters, String name) {
    Topic topic = parameters.known(name, Codes.TOPIC, topics::find, "/api/v1/topics");
    return topic == null ? null : topic.code();
  }

  @Nullable OrganizationSummary organization(Parameters parameters, String name) {
    return parameters.known(name, Codes.ORGANIZATION, organizations::find, "/api/v1/organizations");
  }

  /** Internal ids of an organization and of those merged into it; empty when none is named. */
  List<Long> organizationIds(Parameters parameters, String name) {
    OrganizationSummary found = organization(parameters, name);
    return found == null ? List.of() : organizations.idsOf(found.id());
  }

  /** The public number of an indicator. */
  @Nullable String indicator(Parameters parameters, String name) {
    Indicator found =
        parameters.known(name, Codes.INDICATOR, indicators::find, "/api/v1/indicators");
    return found == null ? null : found.number();
  }
}
