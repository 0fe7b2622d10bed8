/** Pages of the topic tree. */
@NullMarked
package org.vetika.app.topic.web;

import org.jspecify.annotations.NullMarked;
