/** Tests of what every page shares. */
@NullMarked
package org.vetika.app.web;

import org.jspecify.annotations.NullMarked;
