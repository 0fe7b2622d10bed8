/** What {@code make bench} needs beside the program; never part of the jar. */
@NullMarked
package org.vetika.app.bench;

import org.jspecify.annotations.NullMarked;
