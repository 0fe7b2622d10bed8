/** The shapes of the JSON answers; they change only with the version in the address. */
@NullMarked
package org.vetika.app.opendata.representation;

import org.jspecify.annotations.NullMarked;
