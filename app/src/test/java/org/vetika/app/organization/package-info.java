/** Tests of the registry of organizations. */
@NullMarked
package org.vetika.app.organization;

import org.jspecify.annotations.NullMarked;
