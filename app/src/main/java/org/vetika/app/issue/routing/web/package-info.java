/** The pages on which administrators keep and try the rules of who answers. */
@NullMarked
package org.vetika.app.issue.routing.web;

import org.jspecify.annotations.NullMarked;
