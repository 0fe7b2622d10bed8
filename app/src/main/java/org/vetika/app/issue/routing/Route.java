package org.vetika.app.issue.routing;

import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.AuthorityLevel;

/**
 * Who answers, and why.
 *
 * @param authority the internal id of an organization that exists: never dissolved, never merged
 *     away
 * @param rule the id of the rule that decided; null when the registry did, by place and level
 * @param level the level at which it answers
 */
public record Route(long authority, @Nullable Long rule, AuthorityLevel level) {}
