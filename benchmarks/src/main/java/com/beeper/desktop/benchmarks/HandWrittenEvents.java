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
public final class HandWrittenEvents implements Closeable {

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

  /**
   * Connects and subscribes to all chats.
   *
   * @param baseUrl the address of the server, with the scheme {@code http}
   * @param token the access token
   * @param binding reads the events
   * @throws InterruptedException if the thread is interrupted
   */
  public HandWrittenEvents(String baseUrl, String token, JsonLibrary.Binding binding)
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

  /**
   * Waits for the next event.
   *
   * @return the event
   * @throws InterruptedException if the thread is interrupted
   */
  public Frame next() throws InterruptedException {
    return queue.take();
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Listener implements WebSocket.Listener {

    private final JsonLibrary.Reader<Frame> reader;
    private final StringBuilder text = new StringBuilder();

    Listener(JsonLibrary.Binding binding) {
      reader = binding.reader(Frame.class);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          queue.put(reader.read(text.toString().getBytes(StandardCharsets.UTF_8)));
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
