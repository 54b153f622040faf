package com.beeper.desktop.internal.diagnosis;

import com.beeper.desktop.diagnosis.Diagnosis;
import com.beeper.desktop.diagnosis.Finding;
import com.beeper.desktop.internal.client.CallContext;
import com.beeper.desktop.internal.client.CallExecutor;
import com.beeper.desktop.transport.support.DaemonThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Examines a client, or a builder whose client cannot be built. Each step runs on a thread of its own
 * and ends after a limit, because user code and libraries can block. Not thread-safe.
 */
public final class Examination {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** A part of the examination. */
  private interface Step {
    void run(Findings findings) throws Exception;
  }

  private final ClientSetup setup;
  private final @Nullable CallContext context;
  private final @Nullable Throwable failure;
  private final List<Finding> all = new ArrayList<>();
  /** Gives the steps the context of the caller; null if there is none. */
  private @Nullable CallExecutor executor;

  private boolean interrupted;

  private Examination(
      ClientSetup setup, @Nullable CallContext context, @Nullable Throwable failure) {
    this.setup = setup;
    this.context = context;
    this.failure = failure;
  }

  /**
   * Examines a client.
   *
   * @param context the context of the client or view
   * @param failure why the client differs from that of the builder; null if it does not
   */
  public static Diagnosis ofClient(
      ClientSetup setup, CallContext context, @Nullable Throwable failure) {
    return new Examination(setup, context, failure).run();
  }

  /**
   * Examines a builder.
   *
   * @param failure why it cannot build a client
   */
  public static Diagnosis ofBuilder(ClientSetup setup, Throwable failure) {
    return new Examination(setup, null, failure).run();
  }

  private Diagnosis run() {
    captureContext();
    LocalSteps local = new LocalSteps(setup);
    step("SDK", local::sdk);
    step("Transport", local::transport);
    step("Codec", local::codec);
    step("WebSocket transport", local::webSocketTransport);
    step("Context propagation", local::contextPropagation);
    step("Libraries", local::libraries);
    step("Proxy and TLS", local::network);
    step("Client", this::client);
    CallContext callContext = context;
    if (callContext == null) {
      step("Server", local::connect);
    } else {
      ServerSteps server = ServerSteps.of(setup, callContext);
      step("Server", server::info);
      step("Access token", server::token);
      step("WebSocket", server::webSocket);
      step("API", server::spec);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return new Diagnosis(all);
  }

  private void captureContext() {
    if (context != null) {
      try {
        executor = context.resources().executor().inCurrentContext();
      } catch (RuntimeException e) {
        Findings findings = new Findings("Context propagation");
        findings.problem(Text.failure(e));
        all.addAll(findings.toList());
      }
    }
  }

  private void client(Findings findings) {
    findings.add("base URL from " + setup.baseUrlSource()
        + (setup.baseUrl() == null ? "" : ": " + setup.baseUrl().text()));
    findings.add("access token: " + setup.tokenSource());
    if (context != null) {
      findings.add(context.options().toString());
    }
    if (failure != null) {
      findings.problem("cannot be built: " + Text.failure(failure));
    }
  }

  private void step(String topic, Step step) {
    Findings findings = new Findings(topic);
    if (interrupted) {
      findings.problem("not examined, because the thread was interrupted");
      all.addAll(findings.toList());
      return;
    }
    FutureTask<Boolean> task = new FutureTask<>(() -> {
      step.run(findings);
      return true;
    });
    Runnable work = executor == null ? task : executor.inContext(task);
    Thread thread = DaemonThreads.create("beeper-diagnosis", work);
    // Discovery searches the class loader of the user's thread.
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.start();
    try {
      task.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      findings.problem(Text.failure(e.getCause()));
    } catch (TimeoutException e) {
      task.cancel(true);
      findings.problem("has not ended within " + LIMIT.toSeconds() + " s");
    } catch (InterruptedException e) {
      task.cancel(true);
      interrupted = true;
      findings.problem("the thread was interrupted");
    }
    all.addAll(findings.toList());
  }
}
