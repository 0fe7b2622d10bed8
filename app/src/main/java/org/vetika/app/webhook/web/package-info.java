/** Webhooks on the desk of an organization: addresses, secrets, what was sent. */
@NullMarked
package org.vetika.app.webhook.web;

import org.jspecify.annotations.NullMarked;
