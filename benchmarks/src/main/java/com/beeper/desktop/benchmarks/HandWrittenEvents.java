package com.beeper.desktop.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;

/**
 * The events of a program that uses the JDK's WebSocket client and a JSON library's own binding: it puts the events into a queue of
 * the size that the SDK has, from which the program takes them. It does not reconnect, and it does not notice losses.
 */
final class HandWrittenEvents implements Closeable {

  /** A frame of the server, with the members that the program reads. */
  public record Frame(
      String type,
      Long seq,
      String ts,
      String chatID,
      List<String> ids,
      List<HandWrittenModels.Message> entries) {}

  private final BlockingQueue<Frame> queue = new ArrayBlockingQueue<>(1_000);
  private final WebSocket socket;

  HandWrittenEvents(String baseUrl, String token, JsonLibrary.Binding binding)
      throws InterruptedException {
    socket = HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .header("Authorization", "Bearer " + token)
        .buildAsync(
            URI.create(baseUrl.replaceFirst("http", "ws") + "/v1/ws"), new Listener(binding))
        .join();
    next("ready");
    socket
        .sendText("{\"type\":\"subscriptions.set\",\"chatIDs\":[\"*\"]}", true)
        .join();
    next("subscriptions.updated");
  }

  private void next(String type) throws InterruptedException {
    Frame frame = next();
    if (!frame.type().equals(type)) {
      throw new IllegalStateException("not " + type + ": " + frame);
    }
  }

  Frame next() throws InterruptedException {
    return queue.take();
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Listener implements WebSocket.Listener {

    private final JsonLibrary.Binding binding;
    private final StringBuilder text = new StringBuilder();

    Listener(JsonLibrary.Binding binding) {
      this.binding = binding;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          queue.put(binding.read(text.toString().getBytes(StandardCharsets.UTF_8), Frame.class));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        text.setLength(0);
      }
      webSocket.request(1);
      return null;
    }
  }
}
