/** Pages of places: the map with its list and table, and a page for each place. */
@NullMarked
package org.vetika.app.gazetteer.web;

import org.jspecify.annotations.NullMarked;
