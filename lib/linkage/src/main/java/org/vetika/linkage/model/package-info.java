/**
 * The Fellegi–Sunter model: agreement patterns, their counts, and the estimation of its parameters.
 */
@NullMarked
package org.vetika.linkage.model;

import org.jspecify.annotations.NullMarked;
