/**
 * How many cases there are that no list holds: counts of three or more lists, what they allow to be
 * said, and its publication when the parties release it.
 */
@NamedInterface("estimate")
@NullMarked
package org.vetika.app.consistency.estimate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
