package com.beeper.desktop.testkit.internal.info;

import com.beeper.desktop.testkit.internal.contract.Contract;
import com.beeper.desktop.testkit.internal.http.Reply;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.net.URI;
import java.util.function.Supplier;

/** Answers {@code info.retrieve} and {@code spec.retrieve}. */
public final class InfoRoutes {

  private InfoRoutes() {}

  /** Adds the routes; where the server is is known only when it runs. */
  public static void add(Routes routes, Contract contract, Supplier<URI> baseUrl) {
    routes
        .add("info.retrieve", call -> Reply.json(info(baseUrl.get())))
        .add("spec.retrieve", call -> Reply.bytes(200, "application/json", contract.document()));
  }

  private static JsonObject info(URI baseUrl) {
    String base = baseUrl.toString();
    return new JsonObject()
        .put(
            "app",
            new JsonObject()
                .put("name", "Beeper")
                .put("version", "4.3.73")
                .put("bundle_id", "com.automattic.beeper.desktop"))
        .put("platform", new JsonObject().put("os", "linux").put("arch", "x64"))
        .put(
            "server",
            new JsonObject()
                .put("status", "running")
                .put("base_url", base)
                .put("port", baseUrl.getPort())
                .put("hostname", baseUrl.getHost())
                .put("remote_access", false)
                .put("mcp_enabled", false))
        .put(
            "endpoints",
            new JsonObject()
                .put(
                    "oauth",
                    new JsonObject()
                        .put("authorization_endpoint", base + "/oauth/authorize")
                        .put("token_endpoint", base + "/oauth/token")
                        .put("introspection_endpoint", base + "/oauth/introspect")
                        .put("userinfo_endpoint", base + "/oauth/userinfo")
                        .put("revocation_endpoint", base + "/oauth/revoke")
                        .put("registration_endpoint", base + "/oauth/register"))
                .put("spec", base + "/v1/spec")
                .put("mcp", base + "/v0/mcp")
                .put("ws_events", base.replaceFirst("^http", "ws") + "/v1/ws"));
  }
}
