/** Addresses of Open311 GeoReport v2. */
@NullMarked
package org.vetika.app.opendata.open311.web;

import org.jspecify.annotations.NullMarked;
