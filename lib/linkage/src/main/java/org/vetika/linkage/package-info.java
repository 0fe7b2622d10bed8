/**
 * Which records of several lists are the same case: probabilistic record linkage after Fellegi and
 * Sunter (1969), in the open and on encodings.
 */
@NullMarked
package org.vetika.linkage;

import org.jspecify.annotations.NullMarked;
