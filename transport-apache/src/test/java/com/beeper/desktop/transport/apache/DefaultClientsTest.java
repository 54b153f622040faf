package com.beeper.desktop.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.cookie.BasicClientCookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients of the application with the library's retries and cookies, which are on by default. */
@Timeout(30)
class DefaultClientsTest {

  @ParameterizedTest
  @CsvSource({"POST, 503, true", "POST, 429, true", "DELETE, 503, false", "PUT, 503, true"})
  void sendsARequestThatIsNotHarmlessOnce(String method, int status, boolean withBody)
      throws Exception {
    AtomicInteger received = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      received.incrementAndGet();
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    });
    server.start();
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    try (CloseableHttpClient client = HttpClients.createDefault();
        CloseableHttpAsyncClient async = HttpAsyncClients.createDefault();
        Transport transport = ApacheTransport.using(client, async)) {
      TransportRequest.Builder request = TransportRequest.builder(method, uri);
      if (withBody) {
        request.body(RequestBody.of(new byte[] {1}, 0, 1));
      }

      TransportResponse blocking = transport.send(request.build());

      assertThat(blocking.status()).isEqualTo(status);
      assertThat(received).hasValue(1);

      TransportResponse later =
          transport.sendAsync(request.build(), Runnable::run).get(20, TimeUnit.SECONDS);

      assertThat(later.status()).isEqualTo(status);
      assertThat(received).hasValue(2);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void neitherKeepsNorSendsCookies() throws Exception {
    List<String> cookies = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      cookies.add(String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")));
      exchange.getResponseHeaders().add("Set-Cookie", "session=1");
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    });
    server.start();
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    BasicCookieStore store = new BasicCookieStore();
    try (CloseableHttpClient client =
            HttpClients.custom().setDefaultCookieStore(store).build();
        CloseableHttpAsyncClient async =
            HttpAsyncClients.custom().setDefaultCookieStore(store).build();
        Transport transport = ApacheTransport.using(client, async)) {
      BasicClientCookie own = new BasicClientCookie("own", "1");
      own.setDomain("127.0.0.1");
      own.setPath("/");
      store.addCookie(own);
      TransportRequest request = TransportRequest.builder("GET", uri).build();

      transport.send(request);
      transport.sendAsync(request, Runnable::run).get(20, TimeUnit.SECONDS);

      assertThat(cookies).containsExactly("null", "null");
      assertThat(store.getCookies()).containsExactly(own);
    } finally {
      server.stop(0);
    }
  }
}
