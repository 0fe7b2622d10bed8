/** The pages of rules and findings. */
@NullMarked
package org.vetika.app.consistency.rule.web;

import org.jspecify.annotations.NullMarked;
