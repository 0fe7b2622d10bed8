/** Tests of the pages of accounts. */
@NullMarked
package org.vetika.app.account.web;

import org.jspecify.annotations.NullMarked;
