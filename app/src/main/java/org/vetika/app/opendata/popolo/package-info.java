/** Organizations and memberships in the words of the Popolo standard. */
@NullMarked
package org.vetika.app.opendata.popolo;

import org.jspecify.annotations.NullMarked;
