package org.vetika.app.opendata.list;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;

/** Reads parameters that name a place, a topic or an organization on record. */
@Component
class KnownCodes {
  private final Places places;
  private final Topics topics;
  private final Organizations organizations;

  KnownCodes(Places places, Topics topics, Organizations organizations) {
    this.places = places;
    this.topics = topics;
    this.organizations = organizations;
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
}
