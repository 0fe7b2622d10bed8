/** Feedback reports as page and as files to print. */
@NullMarked
package org.vetika.app.consistency.feedback.web;

import org.jspecify.annotations.NullMarked;
