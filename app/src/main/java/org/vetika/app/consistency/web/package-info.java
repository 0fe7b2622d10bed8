/** Pages of figures: public comparison, and the desk where parties enter and explain them. */
@NullMarked
package org.vetika.app.consistency.web;

import org.jspecify.annotations.NullMarked;
