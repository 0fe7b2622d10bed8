/**
 * How many members two sets have in common, and nothing else: each party hides its set by an
 * elliptic curve and a number of its own, and hidden sets can be hidden once more by the other and
 * then compared. What honest participants are protected from, and that dishonest ones are not
 * stopped by it, is written in docs/private-comparison.md.
 */
@NullMarked
package org.vetika.linkage.intersection;

import org.jspecify.annotations.NullMarked;
