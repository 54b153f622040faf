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
 * The tunnels that Jetty asks proxies for.
 *
 * <p>Jetty does so on behalf of a pool, not of a request. So if the proxy is silent, the connection
 * to it outlives the request that was cancelled, unless it is given up here.
 */
final class Tunnels {

  /** Why a tunnel ended that no request waited for; a request that is new gets it, too. */
  static final class GivenUp extends IOException {

    private static final long serialVersionUID = 1;

    private GivenUp() {
      super("no request waits for the tunnel any more");
    }
  }

  private final HttpClient client;
  private final Set<Request> connects =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  Tunnels(HttpClient client) {
    this.client = client;
    client.getRequestListeners().addBeginListener(request -> {
      if (HttpMethod.CONNECT.is(request.getMethod())) {
        connects.add(request);
      }
    });
  }

  /** Gives up what is asked for a server, if no other request waits for it. */
  void giveUp(Request cancelled) {
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
        connect.abort(new GivenUp()); // nothing, if the tunnel stands
      }
    }
  }
}
