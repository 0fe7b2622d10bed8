package org.vetika.app.record;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Parties are to be told something. Published in the transaction that made it; the notice is read
 * from its {@link NoticeSource} when it is sent. Each person gets it once, however often this is
 * published and in however many of the organizations the person has a role.
 *
 * @param at when it happened
 * @param organizations internal ids; everybody who has a role in one of them is told, except those
 *     who only manage accounts and those who declined such mail
 * @param people told besides, each by id
 */
public record NoticeWanted(
    String type, String key, Instant at, Set<Long> organizations, Set<UUID> people) {
  public NoticeWanted {
    organizations = Set.copyOf(organizations);
    people = Set.copyOf(people);
  }
}
