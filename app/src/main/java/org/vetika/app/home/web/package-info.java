/** Home page and standing pages. */
@NullMarked
package org.vetika.app.home.web;

import org.jspecify.annotations.NullMarked;
