/** The pages in a real browser, on a server with the demonstration data. */
@NullMarked
package org.vetika.app.browser;

import org.jspecify.annotations.NullMarked;
