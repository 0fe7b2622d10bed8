/** Tests of the command line, run as processes of their own. */
@NullMarked
package org.vetika.app.cli;

import org.jspecify.annotations.NullMarked;
