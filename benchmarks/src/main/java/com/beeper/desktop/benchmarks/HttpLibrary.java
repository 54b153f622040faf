package com.beeper.desktop.benchmarks;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.apache.ApacheTransport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP libraries: the SDK's transport over each, and a GET written by hand with the
 * features that the SDK uses: HTTP/1.1, a time-out, the same headers, a body in memory, no cookies, redirects or
 * decompression.
 */
public enum HttpLibrary {
  /** The JDK's client. */
  JDK {
    @Override
    Transport transport() {
      return JdkTransport.create();
    }

    @Override
    Getter getter() {
      HttpClient client =
          HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      return new Getter() {
        @Override
        public byte[] get(String url) throws IOException {
          HttpRequest request = HttpRequest.newBuilder(URI.create(url))
              .timeout(Duration.ofSeconds(30))
              .header("Accept", "application/json")
              .header("User-Agent", USER_AGENT)
              .header("Authorization", "Bearer " + TOKEN)
              .build();
          try {
            HttpResponse<byte[]> response =
                client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            requireOk(response.statusCode());
            return response.body();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        }

        @Override
        public void close() {
          // HttpClient cannot be closed before Java 21.
        }
      };
    }
  },

  /** The classic client of Apache HttpClient 5. */
  APACHE {
    @Override
    Transport transport() {
      return ApacheTransport.create();
    }

    @Override
    Getter getter() {
      CloseableHttpClient client = HttpClients.custom()
          .setConnectionManager(new PoolingHttpClientConnectionManager())
          .setDefaultRequestConfig(RequestConfig.custom()
              .setResponseTimeout(Timeout.ofSeconds(30))
              .setProtocolUpgradeEnabled(false)
              .build())
          .disableAutomaticRetries()
          .disableRedirectHandling()
          .disableCookieManagement()
          .disableContentCompression()
          .disableAuthCaching()
          .build();
      return new Getter() {
        @Override
        public byte[] get(String url) throws IOException {
          HttpGet request = new HttpGet(URI.create(url));
          request.setHeader("Accept", "application/json");
          request.setHeader("User-Agent", USER_AGENT);
          request.setHeader("Authorization", "Bearer " + TOKEN);
          return client.execute(request, response -> {
            requireOk(response.getCode());
            return EntityUtils.toByteArray(response.getEntity());
          });
        }

        @Override
        public void close() throws IOException {
          client.close();
        }
      };
    }
  };

  static final String TOKEN = "benchmark-token-of-some-length-0123456789";
  static final String USER_AGENT = "beeper-desktop-java/0.1.0 benchmark";

  abstract Transport transport();

  abstract Getter getter();

  private static void requireOk(int status) {
    if (status != 200) {
      throw new IllegalStateException("status " + status);
    }
  }

  /** A library used by hand. */
  interface Getter extends Closeable {
    byte[] get(String url) throws IOException;
  }
}
