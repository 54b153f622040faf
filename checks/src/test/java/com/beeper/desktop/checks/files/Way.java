package com.beeper.desktop.checks.files;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.assets.AssetContent;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.assets.SavedAsset;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.apache.ApacheTransport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The ways in which a call can go: each transport, blocking and not. */
enum Way {
  JDK(false),
  JDK_ASYNC(true),
  APACHE(false),
  APACHE_ASYNC(true);

  final boolean async;

  Way(boolean async) {
    this.async = async;
  }

  private Transport transport() {
    return this == JDK || this == JDK_ASYNC ? JdkTransport.create() : ApacheTransport.create();
  }

  /** A client with a transport of its own; closing both is what closing this does. */
  Caller caller(URI server) {
    return caller(server, options -> {});
  }

  Caller caller(URI server, Consumer<CallOptions.Builder> options) {
    Transport transport = transport();
    BeeperDesktop client = BeeperDesktop.builder()
        .baseUrl(server)
        .accessToken("token")
        .transport(transport)
        .codec(JacksonCodec.create())
        .build();
    return new Caller(client, client.with(options), transport, async);
  }

  /** Calls in one of the ways. */
  record Caller(BeeperDesktop client, BeeperDesktop view, Transport transport, boolean async)
      implements AutoCloseable {

    AssetUploadResponse upload(AssetUploadParams params) {
      return async ? join(view.async().assets().upload(params)) : view.assets().upload(params);
    }

    AssetContent serve(AssetServeParams params) {
      return async ? join(view.async().assets().serve(params)) : view.assets().serve(params);
    }

    SavedAsset save(AssetServeParams params, Path target) {
      return async
          ? join(view.async().assets().serve(params, target))
          : view.assets().serve(params, target);
    }

    static <T> T join(CompletableFuture<T> future) {
      try {
        return future.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw e;
      }
    }

    @Override
    public void close() {
      client.close();
      transport.close();
    }
  }
}
