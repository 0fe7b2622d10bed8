/** Tests of the pages of organizations. */
@NullMarked
package org.vetika.app.organization.web;

import org.jspecify.annotations.NullMarked;
