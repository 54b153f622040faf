package com.beeper.desktop.benchmarks;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.apache.ApacheTransport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
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
    public Transport transport() {
      return JdkTransport.create();
    }

    @Override
    public Getter getter() {
      HttpClient client =
          HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      return new Getter() {
        @Override
        public byte[] get(String url) throws IOException {
          return send(request(url).build(), HttpResponse.BodyHandlers.ofByteArray());
        }

        @Override
        public CompletableFuture<byte[]> getAsync(String url) {
          return client
              .sendAsync(request(url).build(), HttpResponse.BodyHandlers.ofByteArray())
              .thenApply(response -> {
                requireOk(response.statusCode());
                return response.body();
              });
        }

        @Override
        public long download(String url) throws IOException {
          try (InputStream body =
              send(request(url).build(), HttpResponse.BodyHandlers.ofInputStream())) {
            return body.transferTo(OutputStream.nullOutputStream());
          }
        }

        @Override
        public byte[] upload(String url, Path file) throws IOException {
          String boundary = "benchmark-boundary-7d1c0f";
          String head = "--" + boundary
              + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.bin\"\r\n"
              + "Content-Type: application/octet-stream\r\n\r\n";
          String tail = "\r\n--" + boundary + "--\r\n";
          HttpRequest request = request(url)
              .header("Content-Type", "multipart/form-data; boundary=" + boundary)
              .POST(HttpRequest.BodyPublishers.concat(
                  HttpRequest.BodyPublishers.ofString(head),
                  HttpRequest.BodyPublishers.ofFile(file),
                  HttpRequest.BodyPublishers.ofString(tail)))
              .build();
          return send(request, HttpResponse.BodyHandlers.ofByteArray());
        }

        private HttpRequest.Builder request(String url) {
          return HttpRequest.newBuilder(URI.create(url))
              .timeout(Duration.ofSeconds(30))
              .header("Accept", "application/json")
              .header("User-Agent", USER_AGENT)
              .header("Authorization", "Bearer " + TOKEN);
        }

        private <T> T send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException {
          try {
            HttpResponse<T> response = client.send(request, handler);
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
    public Transport transport() {
      return ApacheTransport.create();
    }

    @Override
    public Getter getter() {
      CloseableHttpClient client = HttpClients.custom()
          .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
              .setMaxConnPerRoute(CONNECTIONS)
              .setMaxConnTotal(CONNECTIONS)
              .build())
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
      // The classic client has no asynchronous calls.
      ExecutorService executor = Executors.newFixedThreadPool(64, work -> {
        Thread thread = new Thread(work, "benchmark-calls");
        thread.setDaemon(true);
        return thread;
      });
      return new Getter() {
        @Override
        public byte[] get(String url) throws IOException {
          return client.execute(request(new HttpGet(URI.create(url))), response -> {
            requireOk(response.getCode());
            return EntityUtils.toByteArray(response.getEntity());
          });
        }

        @Override
        public CompletableFuture<byte[]> getAsync(String url) {
          return CompletableFuture.supplyAsync(
              () -> {
                try {
                  return get(url);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              },
              executor);
        }

        @Override
        public long download(String url) throws IOException {
          return client.execute(request(new HttpGet(URI.create(url))), response -> {
            requireOk(response.getCode());
            try (InputStream body = response.getEntity().getContent()) {
              return body.transferTo(OutputStream.nullOutputStream());
            }
          });
        }

        @Override
        public byte[] upload(String url, Path file) throws IOException {
          HttpPost request = request(new HttpPost(URI.create(url)));
          request.setEntity(MultipartEntityBuilder.create()
              .addBinaryBody("file", file.toFile())
              .build());
          return client.execute(request, response -> {
            requireOk(response.getCode());
            return EntityUtils.toByteArray(response.getEntity());
          });
        }

        private <T extends org.apache.hc.core5.http.HttpRequest> T request(T request) {
          request.setHeader("Accept", "application/json");
          request.setHeader("User-Agent", USER_AGENT);
          request.setHeader("Authorization", "Bearer " + TOKEN);
          return request;
        }

        @Override
        public void close() throws IOException {
          executor.shutdownNow();
          client.close();
        }
      };
    }
  };

  /** The access token of all requests. */
  public static final String TOKEN = "benchmark-token-of-some-length-0123456789";

  static final String USER_AGENT = "beeper-desktop-java/0.1.0 benchmark";

  /** The connections that the pool by hand may open: enough for every benchmark. */
  private static final int CONNECTIONS = 1_024;

  /**
   * Returns a new transport of the SDK.
   *
   * @return a transport over this library
   */
  public abstract Transport transport();

  /**
   * Returns a new client by hand.
   *
   * @return this library used directly
   */
  public abstract Getter getter();

  private static void requireOk(int status) {
    if (status != 200) {
      throw new IllegalStateException("status " + status);
    }
  }

  /** A library used by hand. Thread-safe. */
  public interface Getter extends Closeable {

    /**
     * Sends a GET request.
     *
     * @param url the address
     * @return the body of the response
     * @throws IOException if the request fails
     */
    byte[] get(String url) throws IOException;

    /**
     * Sends a GET request without blocking.
     *
     * @param url the address
     * @return the body of the response
     */
    CompletableFuture<byte[]> getAsync(String url);

    /**
     * Sends a GET request and drops the body of the response as it arrives.
     *
     * @param url the address
     * @return the number of bytes of the body
     * @throws IOException if the request fails
     */
    long download(String url) throws IOException;

    /**
     * Posts a form with a file.
     *
     * @param url the address
     * @param file the file
     * @return the body of the response
     * @throws IOException if the request fails
     */
    byte[] upload(String url, Path file) throws IOException;
  }
}
