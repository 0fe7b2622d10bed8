package org.vetika.app.webhook;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * A client that does nothing by itself: follows, repeats, unpacks, remembers and reuses nothing.
 */
final class PostingClient {
  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final int MOST_CONNECTIONS = 32;
  private static final int MOST_HEADERS = 100;
  private static final int LONGEST_LINE = 8192;

  private PostingClient() {}

  static CloseableHttpClient of(CheckedHosts hosts) {
    return HttpClients.custom()
        .setConnectionManager(connections(hosts))
        .setConnectionReuseStrategy((request, response, context) -> false)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .setUserAgent("Vetika")
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(CheckedHosts hosts) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(hosts)
        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxLineLength(LONGEST_LINE)
                        .build())
                .build())
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setMaxConnPerRoute(MOST_CONNECTIONS)
        .build();
  }
}
