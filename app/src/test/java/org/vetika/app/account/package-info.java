/** Tests of accounts. */
@NullMarked
package org.vetika.app.account;

import org.jspecify.annotations.NullMarked;
