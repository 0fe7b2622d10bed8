/** What the build needs of its own; no part of the program. */
@NullMarked
package org.vetika.build;

import org.jspecify.annotations.NullMarked;
