package org.vetika.app.opendata.representation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.opendata.Addresses;
import org.vetika.app.opendata.License;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.topic.Topic;

/** Writes how one thing names another. */
@Component
public class References {
  private final Addresses addresses;
  private final License license;

  public References(Addresses addresses, License license) {
    this.addresses = addresses;
    this.license = license;
  }

  public LicenseRepresentation license() {
    return new LicenseRepresentation(license.name(), license.url());
  }

  String url(String path) {
    return addresses.page(path);
  }

  OrganizationReference organization(OrganizationName name) {
    return new OrganizationReference(
        name.number(),
        url("/organizations/" + name.number()),
        LanguageText.of(name.nameEnglish(), name.nameKhmer()),
        name.acronym(),
        name.party().key());
  }

  PlaceReference place(Place place) {
    return new PlaceReference(
        place.code(),
        url("/places/" + place.code()),
        LanguageText.of(place.nameLatin(), place.nameKhmer()));
  }

  TopicReference topic(Topic topic) {
    return new TopicReference(
        topic.code(),
        url("/topics/" + topic.code()),
        LanguageText.of(topic.nameEnglish(), topic.nameKhmer()));
  }

  static @Nullable LanguageText text(TextPair pair) {
    return LanguageText.of(pair.english(), pair.khmer());
  }

  static @Nullable SourceRepresentation source(@Nullable String text, @Nullable String url) {
    return text == null && url == null ? null : new SourceRepresentation(text, url);
  }
}
