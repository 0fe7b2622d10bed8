/** The desk of rounds, for their parties only. */
@NullMarked
package org.vetika.app.consistency.round.web;

import org.jspecify.annotations.NullMarked;
