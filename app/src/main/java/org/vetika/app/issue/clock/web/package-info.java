/** Pages of legal time: for everybody, and for the administrators who keep it. */
@NullMarked
package org.vetika.app.issue.clock.web;

import org.jspecify.annotations.NullMarked;
