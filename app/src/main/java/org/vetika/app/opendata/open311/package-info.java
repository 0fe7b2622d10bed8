/** Issues as service requests by Open311 GeoReport v2, for programs that speak that standard. */
@NullMarked
package org.vetika.app.opendata.open311;

import org.jspecify.annotations.NullMarked;
