/**
 * Comparing lists of people without showing them: each party encodes its list on its own machine
 * with the round's secret, and only the encodings are compared. What this protects and what it does
 * not is written in docs/private-comparison.md.
 */
@NullMarked
package org.vetika.linkage.encoding;

import org.jspecify.annotations.NullMarked;
