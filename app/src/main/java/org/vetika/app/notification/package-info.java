/** Who follows what, and the letters that tell them: subscriptions, digests, delivery, bounces. */
@NullMarked
@ApplicationModule(
    displayName = "Notification",
    allowedDependencies = {
      "account",
      "gazetteer",
      "mail",
      "organization",
      "record",
      "search",
      "topic",
      "web"
    })
package org.vetika.app.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
