/** Everything in one download. */
@NullMarked
package org.vetika.app.opendata.dataset;

import org.jspecify.annotations.NullMarked;
