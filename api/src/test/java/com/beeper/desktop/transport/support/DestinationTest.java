package com.beeper.desktop.transport.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationTest {

  private static final URI ADDRESS = URI.create("https://desk.example.com/v1");

  @ParameterizedTest
  @CsvSource({
    "http://localhost:23373/v1?a=b, localhost:23373",
    "http://localhost/, localhost:80",
    "HTTPS://localhost, localhost:443",
    "http://me:secret@127.0.0.1:1, 127.0.0.1:1",
    "https://[::1]/x, [::1]:443",
  })
  void showsHostAndPortOnly(URI uri, String expected) {
    assertThat(new Destination(uri, null)).hasToString(expected);
    assertThat(new Destination(uri, InetSocketAddress.createUnresolved("proxy", 8080)))
        .hasToString(expected + " through the proxy proxy:8080");
  }

  /** A selector that returns the given proxies. */
  private static ProxySelector selector(@Nullable Proxy... proxies) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        assertThat(uri).isSameAs(ADDRESS);
        return List.of(proxies);
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    };
  }

  @Test
  void usesFirstProxyWhenItIsHttp() {
    InetSocketAddress address = InetSocketAddress.createUnresolved("proxy", 8080);
    Proxy http = new Proxy(Proxy.Type.HTTP, address);
    Proxy socks = new Proxy(Proxy.Type.SOCKS, address);

    assertThat(Destination.of(ADDRESS, selector(http, socks)).proxy()).isSameAs(address);
    assertThat(Destination.of(ADDRESS, selector(socks, http)).proxy()).isNull();
    assertThat(Destination.of(ADDRESS, selector(Proxy.NO_PROXY, http)).proxy()).isNull();
    assertThat(Destination.of(ADDRESS, selector()).proxy()).isNull();
    assertThat(Destination.of(ADDRESS, null).proxy()).isNull();
    assertThat(new Destination(ADDRESS, address).proxy()).isSameAs(address);
  }
}
