/** The desk: what waits for a person in issues, and what the person may do there now. */
@NullMarked
package org.vetika.app.issue.web.desk;

import org.jspecify.annotations.NullMarked;
