/** Tests of the embedded server and of what real servers must offer. */
@NullMarked
package org.vetika.app.postgres;

import org.jspecify.annotations.NullMarked;
