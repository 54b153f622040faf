package com.beeper.desktop.internal.diagnosis;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.BeeperException;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.events.EventStream;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.info.InfoResponse;
import com.beeper.desktop.internal.accounts.DefaultAccounts;
import com.beeper.desktop.internal.client.BlockingCaller;
import com.beeper.desktop.internal.client.CallContext;
import com.beeper.desktop.internal.events.DefaultEvents;
import com.beeper.desktop.internal.info.DefaultInfo;
import com.beeper.desktop.internal.info.DefaultSpec;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.oauth.DefaultOAuth;
import com.beeper.desktop.oauth.OAuthUserInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The steps that send requests: one attempt each, with a short timeout. */
final class ServerSteps {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final String SPEC = "/META-INF/com.beeper.desktop/openapi.json";

  /** A much older or newer server differs in hundreds of members. */
  private static final int MAX_DIFFERENCES = 60;

  private final ClientSetup setup;
  private final CallContext context;
  private final BlockingCaller caller;

  private ServerSteps(ClientSetup setup, CallContext context) {
    this.setup = setup;
    this.context = context;
    this.caller = new BlockingCaller(context);
  }

  static ServerSteps of(ClientSetup setup, CallContext context) {
    return new ServerSteps(
        setup,
        context
            .unrecorded()
            .with(o ->
                o.timeout(TIMEOUT).callTimeout(TIMEOUT).maxRetries(0).validateResponses(false)));
  }

  void info(Findings findings) {
    InfoResponse info;
    try {
      info = DefaultInfo.of(caller).retrieve();
    } catch (ApiException e) {
      findings.problem("responds, but not with a description of itself: " + Text.failure(e));
      return;
    }
    findings.add("responds: " + value(() -> info.app().name()) + " "
        + value(() -> info.app().version()) + " on "
        + value(() -> info.platform().os()) + " "
        + value(() -> info.platform().arch()) + ", status "
        + value(() -> info.server().status()));
    findings.add("remote access: " + value(() -> info.server().remoteAccess()));
  }

  /** Returns a member as text; a server of another version can lack it. */
  private static String value(Supplier<@Nullable Object> member) {
    try {
      return String.valueOf(member.get());
    } catch (BeeperException e) {
      return "(unknown)";
    }
  }

  void token(Findings findings) {
    if (context.resources().token().isNone()) {
      if (setup.hasTokenSource()) {
        findings.add(setup.tokenSource());
      } else {
        findings.problem(setup.tokenSource());
      }
      return;
    }
    try {
      OAuthUserInfo user = DefaultOAuth.of(caller).userinfo();
      findings.add("from " + setup.tokenSource() + ", accepted by the server; scopes: "
          + value(user::scope) + "; expires: " + expiry(user));
    } catch (NotFoundException e) {
      // Servers before OAuth.
      DefaultAccounts.of(caller).list();
      findings.add("from " + setup.tokenSource()
          + ", accepted by the server for reading; this server does not name scopes");
    }
  }

  private static String expiry(OAuthUserInfo user) {
    Double seconds = user.exp();
    return seconds == null
        ? "never"
        : Instant.ofEpochSecond(seconds.longValue()).toString();
  }

  void webSocket(Findings findings) {
    if (context.resources().token().isNone()) {
      findings.add("not tried without an access token");
      return;
    }
    try (EventStream stream =
        DefaultEvents.of(context).connect(EventStreamOptions.builder().paused().build())) {
      findings.add(
          "connected and subscribed, state " + stream.state().getClass().getSimpleName());
    }
  }

  void spec(Findings findings) throws IOException {
    Map<String, @Nullable Object> own = ownSpec();
    Map<String, @Nullable Object> served = DefaultSpec.of(caller).retrieve();
    findings.add("this SDK implements version " + version(own)
        + " of the API, and the document of the server has version " + version(served));
    SpecComparison comparison = SpecComparison.of(own, served);
    differences(findings, "only in the document of the server", comparison.onlyOther());
    differences(findings, "only in this SDK", comparison.onlyOwn());
  }

  private static void differences(Findings findings, String where, List<String> names) {
    findings.add(where + ": " + (names.isEmpty() ? "nothing" : names.size()));
    names.stream().limit(MAX_DIFFERENCES).forEach(name -> findings.add("- " + name));
    if (names.size() > MAX_DIFFERENCES) {
      findings.add("- and " + (names.size() - MAX_DIFFERENCES) + " more");
    }
  }

  private static String version(Map<?, ?> document) {
    return document.get("info") instanceof Map<?, ?> info
        ? String.valueOf(info.get("version"))
        : "(unknown)";
  }

  private Map<String, @Nullable Object> ownSpec() throws IOException {
    try (InputStream resource = ServerSteps.class.getResourceAsStream(SPEC)) {
      if (resource == null) {
        throw new IllegalStateException("the jar of the SDK lacks the resource " + SPEC);
      }
      return JsonDocument.read(
          context.resources().codec(),
          resource.readAllBytes(),
          JsonType.OBJECT,
          DecodingOptions.DEFAULT);
    }
  }
}
