package org.vetika.app.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of organizations. */
public enum OrganizationKind {
  ASSOCIATION(Party.CIVIL_SOCIETY),
  NGO(Party.CIVIL_SOCIETY),
  INTERNATIONAL_NGO(Party.CIVIL_SOCIETY),
  UNION(Party.CIVIL_SOCIETY),
  COMMUNITY(Party.CIVIL_SOCIETY),
  NETWORK(Party.CIVIL_SOCIETY),
  AUTHORITY(Party.GOVERNMENT),
  UN_AGENCY(Party.DEVELOPMENT_PARTNER),
  DEVELOPMENT_PARTNER(Party.DEVELOPMENT_PARTNER),
  MEDIA(Party.OTHER),
  RESEARCH(Party.OTHER);

  private final Party party;

  OrganizationKind(Party party) {
    this.party = party;
  }

  public Party party() {
    return party;
  }

  /** As in the database, addresses and message keys: {@code international-ngo}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a key that is known to be one, as from the database. */
  public static OrganizationKind ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The kind of a key that somebody typed. */
  public static Optional<OrganizationKind> parse(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** The kinds that speak for a party. */
  public static List<OrganizationKind> of(Party party) {
    return Arrays.stream(values()).filter(kind -> kind.party == party).toList();
  }
}
