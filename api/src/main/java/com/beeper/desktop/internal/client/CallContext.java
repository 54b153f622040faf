package com.beeper.desktop.internal.client;

import com.beeper.desktop.CallOptions;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.transport.Arguments;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The settings and stages that the calls of a client or of one of its views use: the resources of the
 * client, the options, and the stages derived from both. Immutable.
 *
 * <p>The stages that follow a failure are created by each failure: they load the classes of all
 * exceptions, which the start of a client does not need.
 */
public final class CallContext {

  private final ClientResources resources;
  private final CallOptions options;
  private final @Nullable ResponseRecorder recorder;
  private final RequestPreparation preparation;
  private final DecodingOptions decoding;
  private final ResponseDecoder decoder;

  private CallContext(
      ClientResources resources, CallOptions options, @Nullable ResponseRecorder recorder) {
    this.resources = resources;
    this.options = options;
    this.recorder = recorder;
    BaseUrl baseUrl = resources.baseUrl();
    preparation = RequestPreparation.of(baseUrl, resources.token(), resources.codec(), options);
    decoding = new DecodingOptions(options.validateResponses(), options.maxDecodedBytes());
    decoder = new ResponseDecoder(resources.codec(), decoding, baseUrl);
  }

  /** Returns the context of a client. */
  public static CallContext of(ClientResources resources, CallOptions options) {
    return new CallContext(resources, options, null);
  }

  /** Returns a context with some options changed. */
  public CallContext with(Consumer<? super CallOptions.Builder> settings) {
    CallOptions.Builder changed = options.toBuilder();
    Arguments.requireNonNull(settings, "options").accept(changed);
    return new CallContext(resources, changed.build(), recorder);
  }

  /** Returns a context whose one call is recorded. */
  CallContext recordedBy(ResponseRecorder recorder) {
    return new CallContext(resources, options, recorder);
  }

  /** Returns a context whose calls are not recorded: that of all pages but the first. */
  public CallContext unrecorded() {
    return recorder == null ? this : new CallContext(resources, options, null);
  }

  /** Returns a context for the continuation of a call in one attempt. */
  CallContext forContinuation() {
    return new CallContext(resources, options.toBuilder().maxRetries(0).build(), null);
  }

  /**
   * Admits a new call.
   *
   * @throws IllegalStateException if the client is closed
   * @throws IllegalArgumentException inside {@code withResponse}, if the call is the second one
   */
  public void admit() {
    if (resources.monitor().isClosed()) {
      throw new IllegalStateException("the client is closed; build another one");
    }
    if (recorder != null) {
      recorder.admit();
    }
  }

  /** Returns the resources of the client. */
  public ClientResources resources() {
    return resources;
  }

  /** Returns the options of the client or view. */
  public CallOptions options() {
    return options;
  }

  @Nullable
  ResponseRecorder recorder() {
    return recorder;
  }

  RequestPreparation preparation() {
    return preparation;
  }

  RetryPolicy retries() {
    return new RetryPolicy(options, () -> ThreadLocalRandom.current().nextDouble());
  }

  CallFailures failures() {
    return new CallFailures(resources.baseUrl(), options);
  }

  DecodingOptions decoding() {
    return decoding;
  }

  StatusErrors statusErrors() {
    return new StatusErrors(
        resources.codec(), decoding, resources.baseUrl(), resources.token(), resources.time());
  }

  ResponseDecoder decoder() {
    return decoder;
  }

  /** Returns base URL and options, without the token. */
  @Override
  public String toString() {
    return resources.baseUrl() + ", " + resources.token() + ", " + options;
  }
}
