/** Pages to follow, to see and end what one follows, and the list of undelivered letters. */
@NullMarked
package org.vetika.app.notification.web;

import org.jspecify.annotations.NullMarked;
