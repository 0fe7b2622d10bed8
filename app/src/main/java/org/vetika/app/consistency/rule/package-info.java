/**
 * Rules that look at figures when they arrive and every night, and what they find: to the parties
 * first, to everybody after a stated time, with what the party says to it.
 */
@NamedInterface("rule")
@NullMarked
package org.vetika.app.consistency.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
