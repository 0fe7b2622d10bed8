/** Pages on which people sign in and look after accounts. */
@NullMarked
package org.vetika.app.account.web;

import org.jspecify.annotations.NullMarked;
