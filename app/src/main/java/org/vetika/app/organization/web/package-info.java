/** Pages of the registry: directory, organizations, and the desk of those who keep it. */
@NullMarked
package org.vetika.app.organization.web;

import org.jspecify.annotations.NullMarked;
