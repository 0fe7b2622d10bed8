/** The pages of estimates. */
@NullMarked
package org.vetika.app.consistency.estimate.web;

import org.jspecify.annotations.NullMarked;
