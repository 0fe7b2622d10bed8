package org.vetika.app.attachment;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where attachments lie: on the file system, below the data folder. Object storage (S3) would be
 * another {@link ContentStore}; there is none yet.
 */
@Configuration(proxyBeanMethods = false)
class AttachmentStorage {
  @Bean
  ContentStore attachmentContents(@Value("${vetika.data:data}") Path data) {
    return new ContentStore(data.resolve("attachments"));
  }
}
