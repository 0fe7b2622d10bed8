/** Vetika, the shared public record of the dialogue between civil society and government. */
@NullMarked
package org.vetika.app;

import org.jspecify.annotations.NullMarked;
