package com.beeper.desktop.integration.files;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallOptions;
import com.beeper.desktop.TimeSource;
import com.beeper.desktop.assets.AssetContent;
import com.beeper.desktop.assets.AssetServeParams;
import com.beeper.desktop.assets.AssetUploadParams;
import com.beeper.desktop.assets.AssetUploadResponse;
import com.beeper.desktop.assets.SavedAsset;
import com.beeper.desktop.integration.TransportMode;
import com.beeper.desktop.transport.Transport;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Moves files in one of the ways. */
record FileClient(TransportMode mode, BeeperDesktop client, BeeperDesktop view, Transport transport)
    implements AutoCloseable {

  /** A client with a transport of its own; closing both is what closing this does. */
  static FileClient of(TransportMode mode, URI server) {
    return of(mode, server, options -> {});
  }

  static FileClient of(TransportMode mode, URI server, Consumer<CallOptions.Builder> options) {
    return of(mode, server, options, TimeSource.system());
  }

  static FileClient of(
      TransportMode mode, URI server, Consumer<CallOptions.Builder> options, TimeSource time) {
    Transport transport = mode.transport();
    BeeperDesktop client = TransportMode.clientBuilder(server)
        .transport(transport)
        .timeSource(time)
        .build();
    return new FileClient(mode, client, client.with(options), transport);
  }

  AssetUploadResponse upload(AssetUploadParams params) {
    return mode.call(
        view,
        client -> client.assets().upload(params),
        client -> client.assets().upload(params));
  }

  AssetContent serve(AssetServeParams params) {
    return mode.call(
        view, client -> client.assets().serve(params), client -> client.assets().serve(params));
  }

  SavedAsset save(AssetServeParams params, Path target) {
    return mode.call(
        view,
        client -> client.assets().serve(params, target),
        client -> client.assets().serve(params, target));
  }

  @Override
  public void close() {
    client.close();
    transport.close();
  }
}
