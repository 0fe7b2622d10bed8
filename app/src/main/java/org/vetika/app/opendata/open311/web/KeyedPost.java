package org.vetika.app.opendata.open311.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.web.OpenPost;

/** Programs post with the key in the form, as the standard has it. */
@Configuration(proxyBeanMethods = false)
class KeyedPost {
  @Bean
  OpenPost open311Post() {
    return new OpenPost("/open311/v2/requests.*");
  }
}
