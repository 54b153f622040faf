package com.beeper.desktop.testkit.internal.info;

import com.beeper.desktop.testkit.internal.http.FakeResponse;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import com.beeper.desktop.testkit.internal.spec.ApiSpec;
import java.net.URI;
import java.util.function.Supplier;

/** Serves {@code info.retrieve} and {@code spec.retrieve}. */
public final class InfoRoutes {

  private InfoRoutes() {}

  /** Adds the routes. The base URL is available once the server runs. */
  public static void add(Routes routes, ApiSpec spec, Supplier<URI> baseUrl) {
    routes
        .add("info.retrieve", request -> FakeResponse.json(info(baseUrl.get())))
        .add(
            "spec.retrieve",
            request -> FakeResponse.bytes(200, "application/json", spec.document()));
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
