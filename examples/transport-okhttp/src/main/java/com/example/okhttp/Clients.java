package com.example.okhttp;

import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportSettings;
import java.io.IOException;
import java.net.Proxy;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** Makes clients of OkHttp that do nothing by themselves. */
final class Clients {

  private static final int CONNECTIONS_KEPT = 64;
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private Clients() {}

  static OkHttpClient with(TransportSettings settings) {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    Duration idle = settings.maxIdleTime() == null ? FIVE_MINUTES : settings.maxIdleTime();
    Duration connect =
        settings.connectTimeout() == null ? Duration.ZERO : settings.connectTimeout();
    OkHttpClient.Builder client = new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(
            new ConnectionPool(CONNECTIONS_KEPT, idle.toMillis(), TimeUnit.MILLISECONDS))
        .protocols(List.of(Protocol.HTTP_1_1))
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        // None: the SDK fires the signal of the request in time.
        .connectTimeout(connect)
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .proxySelector(proxy(settings).selector())
        .addNetworkInterceptor(chain -> onTheWire(chain, proxy(settings).authorization()))
        .proxyAuthenticator((route, response) -> tunnel(response, proxy(settings)));
    if (settings.sslContext() != null) {
      client.sslSocketFactory(settings.sslContext().getSocketFactory(), new NeverAsked());
    }
    if (settings.localAddress() != null) {
      client.socketFactory(new BoundSockets(settings.localAddress()));
    }
    return client.build();
  }

  /** If there is no setting, the JVM's proxy, but never for loopback hosts. */
  static ProxySettings proxy(TransportSettings settings) {
    return settings.proxy() == null ? ProxySettings.system() : settings.proxy();
  }

  /** Runs once the connection stands, so nothing has been sent before. */
  private static Response onTheWire(Interceptor.Chain chain, String proxyAuthorization)
      throws IOException {
    Request request = chain.request();
    Exchange exchange = request.tag(Exchange.class);
    Request.Builder sent = request.newBuilder();
    if (!exchange.request().headers().first("Accept-Encoding").isPresent()) {
      sent.removeHeader("Accept-Encoding");
    }
    if (proxyAuthorization != null
        && !request.isHttps()
        && chain.connection().route().proxy().type() == Proxy.Type.HTTP) {
      sent.header("Proxy-Authorization", proxyAuthorization);
    }
    exchange.starts();
    Response response = chain.proceed(sent.build());
    try {
      exchange.answered(response.code());
    } catch (TransportException e) {
      // OkHttp would keep the connection after a 101.
      chain.connection().socket().close();
      throw e;
    }
    // OkHttp asks again after 503 with "Retry-After: 0" and some others, if it sees them.
    return response.newBuilder().code(200).build();
  }

  /** OkHttp asks before it opens a tunnel, and again if the proxy was not content. */
  private static Request tunnel(Response response, ProxySettings proxy) throws IOException {
    boolean before = response.challenges().stream()
        .anyMatch(challenge -> challenge.scheme().equals("OkHttp-Preemptive"));
    if (!before) {
      // As OkHttp says it of other statuses.
      throw new IOException("Unexpected response code for CONNECT: 407");
    }
    if (proxy.authorization() == null) {
      return null;
    }
    return response
        .request()
        .newBuilder()
        .header("Proxy-Authorization", proxy.authorization())
        .build();
  }

  /**
   * OkHttp wants a trust manager beside the factory of sockets, which has its own and asks that.
   * Should it ever ask this one, nobody is trusted.
   */
  private static final class NeverAsked implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("not for servers");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("the SSLContext decides");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
