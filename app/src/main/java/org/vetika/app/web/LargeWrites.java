package org.vetika.app.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Hands pages to the network in pieces of 32 kB instead of Tomcat's 8: each piece is a call of the
 * system. A connection keeps a buffer of this size while it is open; how many may be is limited in
 * application.properties.
 */
@Component
final class LargeWrites implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final int BYTES = 32 << 10;

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addConnectorCustomizers(
        connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(BYTES)));
  }
}
