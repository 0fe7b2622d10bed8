/**
 * How many there are that no list holds: multiple-systems estimation that refuses where the lists
 * cannot tell.
 */
@NullMarked
package org.vetika.estimation;

import org.jspecify.annotations.NullMarked;
