/** Addresses of the open data. */
@NullMarked
package org.vetika.app.opendata.web;

import org.jspecify.annotations.NullMarked;
