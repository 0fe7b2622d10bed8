/**
 * Publishing counts of people without exposing any of them: suppression of small cells over a whole
 * table and over time, or noise by exact integers. docs/release-of-counts.md explains both.
 */
@NullMarked
package org.vetika.counts.release;

import org.jspecify.annotations.NullMarked;
