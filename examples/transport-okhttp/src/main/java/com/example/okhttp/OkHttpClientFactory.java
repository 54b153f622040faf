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

/** Creates OkHttp clients without retries, redirects and other features of their own. */
final class OkHttpClientFactory {

  private static final int CONNECTIONS_KEPT = 64;
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private OkHttpClientFactory() {}

  static OkHttpClient create(TransportSettings settings) {
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
        // No timeouts: the SDK fires the signal of the request at its deadline.
        .connectTimeout(connect)
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .socketFactory(new DirectSocketFactory(settings.localAddress()))
        .proxySelector(proxy(settings).selector())
        .addNetworkInterceptor(chain -> exchange(chain, proxy(settings).authorization()))
        .proxyAuthenticator((route, response) -> tunnel(response, proxy(settings)));
    if (settings.sslContext() != null) {
      client.sslSocketFactory(settings.sslContext().getSocketFactory(), new UnusedTrustManager());
    }
    return client.build();
  }

  /** Returns the proxy settings; the default is the JVM's proxy, except for loopback hosts. */
  static ProxySettings proxy(TransportSettings settings) {
    return settings.proxy() == null ? ProxySettings.system() : settings.proxy();
  }

  /** Sends the request. Runs after the connection has been established, before any byte is sent. */
  private static Response exchange(Interceptor.Chain chain, String proxyAuthorization)
      throws IOException {
    Request request = chain.request();
    OkHttpExchange exchange = request.tag(OkHttpExchange.class);
    Request.Builder sent = request.newBuilder();
    if (exchange.request().headers().first("Accept-Encoding") == null) {
      sent.removeHeader("Accept-Encoding");
    }
    if (proxyAuthorization != null
        && !request.isHttps()
        && chain.connection().route().proxy().type() == Proxy.Type.HTTP) {
      sent.header("Proxy-Authorization", proxyAuthorization);
    }
    exchange.sending();
    Response response = chain.proceed(sent.build());
    try {
      exchange.receiving(response);
    } catch (TransportException e) {
      // OkHttp would keep the connection after a 101, or wait for a body of unknown length.
      chain.connection().socket().close();
      throw e;
    }
    // OkHttp repeats the request after 503 with "Retry-After: 0" and some other statuses.
    return response.newBuilder().code(200).build();
  }

  /** Called by OkHttp before it opens a tunnel, and again if the proxy requires credentials. */
  private static Request tunnel(Response response, ProxySettings proxy) throws IOException {
    boolean first = response.challenges().stream()
        .anyMatch(challenge -> challenge.scheme().equals("OkHttp-Preemptive"));
    if (!first) {
      // The message that OkHttp uses for other statuses.
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
   * OkHttp requires a trust manager beside the socket factory, but the factory uses its own. If this one
   * were used, it would trust no certificate.
   */
  private static final class UnusedTrustManager implements X509TrustManager {

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
