/** Tests of the whole application. */
@NullMarked
package org.vetika.app;

import org.jspecify.annotations.NullMarked;
