package com.beeper.desktop.benchmarks.performance;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A client of the API that is measured: the SDK, the same libraries used by hand, or a generated or declared client. A method that
 * a client has no counterpart for throws {@link UnsupportedOperationException}, and the tables leave its cell out. Thread-safe.
 *
 * @param <S> its type of a login session
 * @param <P> its type of a page of messages
 */
public interface Subject<S, P> extends Closeable {

  /** The bridge of the session that is retrieved. */
  String BRIDGE = "local-whatsapp";

  /** The ID of the session that is retrieved. */
  String SESSION = "123";

  /**
   * What a program reads of a session; equal for all subjects.
   *
   * @param bridgeId the bridge
   * @param sessionId the session
   * @param status the state
   * @param instructions the instructions of the current step
   * @param label the label of the first field of the current step
   */
  record SessionSummary(
      String bridgeId, String sessionId, String status, String instructions, String label) {}

  /**
   * What a program reads of a page; equal for all subjects.
   *
   * @param messages the number of messages
   * @param lastId the ID of the last message
   * @param lastText the text of the last message
   * @param hasMore whether there are more pages
   * @param oldestCursor the cursor of the next page; null on the last page
   */
  record PageSummary(
      int messages,
      String lastId,
      @Nullable String lastText,
      boolean hasMore,
      @Nullable String oldestCursor) {}

  /**
   * Retrieves a login session, a small GET request.
   *
   * @return the session
   * @throws Exception if the call fails
   */
  S session() throws Exception;

  /**
   * Retrieves a login session without blocking.
   *
   * @return the session
   */
  default CompletionStage<S> sessionAsync() {
    throw new UnsupportedOperationException();
  }

  /**
   * Retrieves a page of messages.
   *
   * @param chatId the chat
   * @param cursor the cursor; null for the first page
   * @return the page
   * @throws Exception if the call fails
   */
  P page(String chatId, @Nullable String cursor) throws Exception;

  /**
   * Reads a session.
   *
   * @param session the session
   * @return the values that are compared
   */
  SessionSummary summary(S session);

  /**
   * Reads a page.
   *
   * @param page the page
   * @return the values that are compared
   */
  PageSummary pageSummary(P page);

  /**
   * Reads all messages of a chat, page after page.
   *
   * @param chatId the chat
   * @return the number of messages
   * @throws Exception if a call fails
   */
  default long readAll(String chatId) throws Exception {
    long messages = 0;
    String cursor = null;
    while (true) {
      PageSummary page = pageSummary(page(chatId, cursor));
      messages += page.messages();
      if (!page.hasMore()) {
        return messages;
      }
      cursor = page.oldestCursor();
    }
  }

  /**
   * Downloads a file. The bytes are dropped if the client gives a stream, or else go where it puts them.
   *
   * @param url the URL of the asset
   * @return the number of bytes
   * @throws Exception if the call fails
   */
  default long download(String url) throws Exception {
    throw new UnsupportedOperationException();
  }

  /**
   * Uploads a file.
   *
   * @param file the file
   * @return the number of bytes that the server received
   * @throws Exception if the call fails
   */
  default long upload(Path file) throws Exception {
    throw new UnsupportedOperationException();
  }

  /**
   * Decodes a page of messages.
   *
   * @param json the JSON text
   * @return the page
   * @throws Exception if the text cannot be decoded
   */
  default P decode(byte[] json) throws Exception {
    throw new UnsupportedOperationException();
  }

  /**
   * Encodes a page of messages.
   *
   * @param page the page
   * @return the JSON text
   * @throws Exception if the page cannot be encoded
   */
  default byte[] encode(P page) throws Exception {
    throw new UnsupportedOperationException();
  }

  /**
   * Connects a stream of events and subscribes to all chats.
   *
   * @param baseUrl the base URL of the server of events
   * @return the stream
   * @throws Exception if the connection fails
   */
  default Events events(String baseUrl) throws Exception {
    throw new UnsupportedOperationException();
  }

  /** A stream of message events. */
  interface Events extends Closeable {

    /**
     * Waits for the next event.
     *
     * @return the ID of its message
     * @throws Exception if there is no further event
     */
    String nextId() throws Exception;
  }
}
