/**
 * Public pages of issues: the list, each with its thread, and what pages of other things show of
 * them.
 */
@NullMarked
package org.vetika.app.issue.web;

import org.jspecify.annotations.NullMarked;
