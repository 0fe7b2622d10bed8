package org.vetika.app.web;

import java.util.Set;

/**
 * Something people can do, offered on their desk. A module declares a bean for each:
 *
 * <pre>{@code
 * @Bean
 * DeskLink announcing() {
 *   return DeskLink.forRoles(100, "desk.announce", "/dialogues/new", Role.FACILITATOR);
 * }
 * }</pre>
 *
 * @param position lower stands first; daily work from 100, management from 800, own account from
 *     900
 * @param key the message key of the link's words; a sentence about it has the same key with {@code
 *     .text} at the end
 * @param path the page without its language, beginning with a slash
 * @param roles who sees it: anybody with one of these roles; empty means everybody signed in. The
 *     page itself still checks by {@link Access}
 */
public record DeskLink(int position, String key, String path, Set<Role> roles) {
  public static DeskLink forRoles(int position, String key, String path, Role... roles) {
    return new DeskLink(position, key, path, Set.of(roles));
  }

  public static DeskLink forEverybody(int position, String key, String path) {
    return new DeskLink(position, key, path, Set.of());
  }

  public boolean isFor(Visitor visitor) {
    return roles.isEmpty() || roles.stream().anyMatch(visitor::has);
  }
}
