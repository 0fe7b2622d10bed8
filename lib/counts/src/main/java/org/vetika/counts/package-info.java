/**
 * Counts in time: rules that find what is odd in them, and ways to publish them that reveal no
 * person.
 */
@NullMarked
package org.vetika.counts;

import org.jspecify.annotations.NullMarked;
