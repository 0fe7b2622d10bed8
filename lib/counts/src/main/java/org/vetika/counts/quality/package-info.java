/**
 * Whether reported counts can be right: outliers in time, sums over places, ratios, completeness
 * and timeliness. Rules and findings are data; docs/figures-checks.md explains them.
 */
@NullMarked
package org.vetika.counts.quality;

import org.jspecify.annotations.NullMarked;
