package com.beeper.desktop.transport.jdk;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The addresses of {@code localhost}, {@code 127.0.0.1} and {@code ::1}, of which a server may listen on
 * one. Each is tried with its own URI, because the JDK's client connects to the first address of a
 * name, and offers no other choice. Therefore the {@code Host} field holds the address, which a local
 * server accepts like the name; for the hosts of a network this is not certain, and over TLS the
 * certificate holds the name.
 */
final class LoopbackAddresses {

  private LoopbackAddresses() {}

  /** Returns the URI with each address but the first; empty unless all of them are loopback ones. */
  static Deque<URI> afterFirst(URI uri) {
    Deque<URI> others = new ArrayDeque<>();
    String host = uri.getHost();
    String scheme = uri.getScheme();
    // Other names may block the thread, which is one for I/O, if they are no longer in the JVM's
    // cache.
    if (!"localhost".equalsIgnoreCase(host)
        || !("http".equalsIgnoreCase(scheme) || "ws".equalsIgnoreCase(scheme))) {
      return others;
    }
    try {
      InetAddress[] all = InetAddress.getAllByName(host);
      for (InetAddress address : all) {
        if (!address.isLoopbackAddress()) {
          return new ArrayDeque<>();
        }
      }
      for (int i = 1; i < all.length; i++) {
        others.add(withHost(uri, all[i].getHostAddress()));
      }
    } catch (UnknownHostException | URISyntaxException e) {
      // The first failure is reported.
      others.clear();
    }
    return others;
  }

  private static URI withHost(URI uri, String address) throws URISyntaxException {
    String host = address.indexOf(':') >= 0 ? "[" + address + "]" : address;
    StringBuilder changed = new StringBuilder(uri.getScheme()).append("://").append(host);
    if (uri.getPort() >= 0) {
      changed.append(':').append(uri.getPort());
    }
    if (uri.getRawPath() != null) {
      changed.append(uri.getRawPath());
    }
    if (uri.getRawQuery() != null) {
      changed.append('?').append(uri.getRawQuery());
    }
    return new URI(changed.toString());
  }
}
