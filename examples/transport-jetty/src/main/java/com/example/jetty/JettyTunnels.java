package com.example.jetty;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.transport.HttpDestination;
import org.eclipse.jetty.http.HttpMethod;

/**
 * The tunnels that Jetty requests from proxies.
 *
 * <p>Jetty opens a tunnel for a pool, not for a request. If the proxy does not respond, the connection
 * to it outlives a cancelled request, unless it is aborted here.
 */
final class JettyTunnels {

  /** The failure of a tunnel without waiting requests; a new request can receive it as well. */
  static final class Abandoned extends IOException {

    private static final long serialVersionUID = 1;

    private Abandoned() {
      super("no request waits for the tunnel");
    }
  }

  private final HttpClient client;
  private final Set<Request> connects =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private JettyTunnels(HttpClient client) {
    this.client = client;
  }

  /** Returns the tunnels that a client requests from now on. */
  static JettyTunnels observe(HttpClient client) {
    JettyTunnels tunnels = new JettyTunnels(client);
    client.getRequestListeners().addBeginListener(request -> {
      if (HttpMethod.CONNECT.is(request.getMethod())) {
        tunnels.connects.add(request);
      }
    });
    return tunnels;
  }

  /** Aborts the pending tunnel to the server of a cancelled request, unless another one waits. */
  void abandon(Request cancelled) {
    HttpDestination server = (HttpDestination) client.resolveDestination(cancelled);
    if (server.getProxy() == null || server.getQueuedRequestCount() > 0) {
      return;
    }
    String target = server.getOrigin().getAddress().asString();
    List<Request> all;
    synchronized (connects) {
      all = List.copyOf(connects);
    }
    for (Request connect : all) {
      if (connect.getPath().equals(target)
          && connect.getURI().equals(server.getProxy().getURI())) {
        connect.abort(new Abandoned()); // without effect if the tunnel is open
      }
    }
  }
}
