package org.vetika.app.record;

import java.util.Optional;

/** The news of one type; each module gives a bean for each type it tells of. */
public interface NewsSource {
  String type();

  /** The news of a key as everybody may see it now; empty when there is none or no longer. */
  Optional<News> news(String key);
}
