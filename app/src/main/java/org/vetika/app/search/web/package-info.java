/** The search page. */
@NullMarked
package org.vetika.app.search.web;

import org.jspecify.annotations.NullMarked;
