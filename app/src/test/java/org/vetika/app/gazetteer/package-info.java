/** Tests of the gazetteer. */
@NullMarked
package org.vetika.app.gazetteer;

import org.jspecify.annotations.NullMarked;
