package com.beeper.desktop.internal.events;

import com.beeper.desktop.PageAsync;
import com.beeper.desktop.chats.ChatListResult;
import com.beeper.desktop.chats.ChatWithPreview;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import com.beeper.desktop.internal.client.StreamFailures;
import com.beeper.desktop.internal.client.Watch;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageListResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the new messages of a gap over HTTP: the chats that were active, one after the other, each
 * from its newest message back to the last one that was delivered. Confined to the mailbox of the feed.
 *
 * <p>Each new message is delivered exactly once, because a chat is delivered only after a fence: all
 * events of messages that the server had when the chat was read have then come in, or will be
 * announced as lost by a later gap. Messages with such an event are left to it. If there is a later
 * gap, the messages behind the first of these are left to its recovery, so that the order is kept.
 *
 * <p>That recovery reads the chat forward from where it was left, because reading it back again would
 * make the work grow with the square of the number of gaps that wait.
 */
final class Recovery {

  /** The largest number of pages of a chat that are kept in memory. */
  private static final int MAX_PAGES = 50;

  /** How much older than the gap a new message may be, because the network has delivered it late. */
  private static final Duration TOLERANCE = Duration.ofDays(1);

  /**
   * A chat that was left to the recovery of a later gap.
   *
   * @param messageId the message at which it was left, whose event waits behind that gap
   * @param cursor a cursor behind which all messages are that were left; null if there is none
   * @param firstId the first message behind the cursor, which proves that the server continues there
   */
  record LeftChat(
      String messageId, @Nullable String cursor, @Nullable String firstId) {

    boolean isFirst(Message message) {
      return firstId != null && firstId.equals(message.raw("id"));
    }
  }

  private final EventFeed feed;
  private final DeliveredMessages delivered;
  private final Map<String, LeftChat> leftChats;
  private final StreamGap gap;
  private final HttpReads reads;
  private final Instant activeAfter;
  private final Set<String> visited = new HashSet<>();
  private final Queue<String> toVisit = new ArrayDeque<>();
  private final Queue<MessageUpserted> ready = new ArrayDeque<>();

  /** The continuation after the ready messages have been taken. */
  private @Nullable Runnable afterReady;

  private @Nullable Watch retry;
  private int failures;

  /**
   * Creates a recovery that is not started.
   *
   * @param leftChats the chats that earlier recoveries have left, by ID; changed by this one
   */
  Recovery(
      EventFeed feed,
      DeliveredMessages delivered,
      Map<String, LeftChat> leftChats,
      StreamGap gap,
      Instant activeAfter) {
    this.feed = feed;
    this.delivered = delivered;
    this.leftChats = leftChats;
    this.gap = gap;
    this.reads = new HttpReads(feed);
    this.activeAfter = activeAfter.minus(TOLERANCE);
  }

  void start() {
    read(reads.chats(), page -> visitPage(page, false), this::end);
  }

  void cancel() {
    reads.cancel();
    if (retry != null) {
      retry.unwatch();
    }
  }

  /** Takes the next message; null if there is none now. */
  @Nullable
  MessageUpserted next() {
    MessageUpserted next = ready.poll();
    if (ready.isEmpty() && afterReady != null) {
      Runnable continuation = afterReady;
      afterReady = null;
      feed.post(() -> {
        if (!reads.isCancelled()) {
          continuation.run();
        }
      });
    }
    return next;
  }

  /** Performs a call, and skips what cannot be read. */
  private <T> void read(Supplier<CompletableFuture<T>> call, Consumer<T> then, Runnable skip) {
    read(call, then, (Throwable failure) -> {
      feed.log()
          .warning(
              () -> "events: new messages of a gap cannot be read: " + failure.getMessage(), null);
      skip.run();
    });
  }

  /** Performs a call, again and again while it fails for a reason that can pass. */
  private <T> void read(
      Supplier<CompletableFuture<T>> call, Consumer<T> then, Consumer<Throwable> onFailure) {
    reads.read(
        call,
        value -> {
          failures = 0;
          then.accept(value);
        },
        failure -> {
          if (feed.isClientClosed()) {
            return;
          }
          if (StreamFailures.isRefusal(failure)) {
            feed.fail(failure);
          } else if (StreamFailures.isTransient(failure)) {
            failures++;
            feed.log().debug(() -> "events: a recovery waits: " + failure.getMessage());
            retry = feed.later(feed.delay(failures), () -> {
              if (!reads.isCancelled()) {
                read(call, then, onFailure);
              }
            });
          } else {
            onFailure.accept(failure);
          }
        });
  }

  private void end() {
    if (!feed.isGapAhead()) {
      leftChats.clear();
    }
    feed.endRecovery(this);
  }

  // Chats.

  private boolean isFollowed(String chatId) {
    return gap.allChats() || gap.chatIds().contains(chatId);
  }

  private void visitPage(PageAsync<ChatWithPreview, ChatListResult> page, boolean moved) {
    boolean active = true;
    for (ChatWithPreview chat : page.items()) {
      Instant activity = EventTime.of(chat.raw("lastActivity"));
      active = activity == null || activity.isAfter(activeAfter);
      if (chat.raw("id") instanceof String id && isFollowed(id) && active) {
        Message preview = chat.preview();
        if (preview == null || delivered.isNew(id, preview)) {
          toVisit.add(id);
        }
      }
    }
    if (active && page.hasNextPage()) {
      visitNext(() -> read(page::nextPage, next -> visitPage(next, true), this::end));
    } else if (moved) {
      visitNext(() -> feed.fence(this::visitMoved));
    } else {
      visitNext(this::end);
    }
  }

  /**
   * Visits the chats that were active while the pages were read, because they may have moved from a
   * later page to an earlier one meanwhile.
   */
  private void visitMoved() {
    if (!reads.isCancelled()) {
      feed.incomingChats().stream().filter(this::isFollowed).forEach(toVisit::add);
      visitNext(this::end);
    }
  }

  private void visitNext(Runnable then) {
    String chatId = toVisit.poll();
    while (chatId != null && (!visited.add(chatId) || isLeftToLaterGap(chatId))) {
      chatId = toVisit.poll();
    }
    if (chatId == null) {
      then.run();
    } else {
      new Visit(chatId, () -> visitNext(then)).start();
    }
  }

  /** Returns whether the next message of a chat still has an event that waits behind a later gap. */
  private boolean isLeftToLaterGap(String chatId) {
    LeftChat left = leftChats.get(chatId);
    return left != null && feed.incomingMessages(chatId).contains(left.messageId());
  }

  /** The reading of one chat. */
  private final class Visit {

    private final String chatId;
    private final Runnable then;

    /** The pages with new messages, the newest first. */
    private final Deque<PageAsync<Message, MessageListResult>> pages = new ArrayDeque<>();

    /** The cursor behind which the oldest of these pages is; null if it is not known. */
    private @Nullable String start;

    /** Whether newer pages were dropped and must be read again. */
    private boolean dropped;

    Visit(String chatId, Runnable then) {
      this.chatId = chatId;
      this.then = then;
    }

    void start() {
      LeftChat left = leftChats.remove(chatId);
      String cursor = left == null ? null : left.cursor();
      if (left == null || cursor == null) {
        readBack();
      } else {
        read(
            reads.messagesAfter(chatId, cursor),
            page -> {
              if (page.items().stream().anyMatch(left::isFirst)) {
                deliverPage(page, cursor);
              } else {
                readBack();
              }
            },
            (Throwable failure) -> readBack());
      }
    }

    private void readBack() {
      read(reads.messages(chatId), this::readBack, then);
    }

    private void readBack(PageAsync<Message, MessageListResult> page) {
      long found = page.items().stream().filter(this::isNew).count();
      if (found > 0) {
        pages.add(page);
        if (pages.size() > MAX_PAGES) {
          pages.remove();
          dropped = true;
        }
      } else {
        start = page.newestCursor();
      }
      if (found > 0 && found == page.items().size() && page.hasNextPage()) {
        read(page::nextPage, this::readBack, this::deliverPages);
      } else {
        deliverPages();
      }
    }

    private boolean isNew(Message message) {
      return delivered.isNew(chatId, message);
    }

    private void deliverPages() {
      PageAsync<Message, MessageListResult> newest = pages.peek();
      if (newest == null) {
        then.run();
      } else {
        String cursor = dropped ? newest.newestCursor() : null;
        deliver(
            cursor == null ? then : () -> readForward(reads.messagesAfter(chatId, cursor), cursor));
      }
    }

    /** Reads a page towards the newest message, and those that follow it. */
    private void readForward(
        Supplier<CompletableFuture<PageAsync<Message, MessageListResult>>> call,
        @Nullable String cursor) {
      read(call, page -> deliverPage(page, cursor), then);
    }

    private void deliverPage(PageAsync<Message, MessageListResult> page, @Nullable String cursor) {
      Runnable next =
          page.hasNextPage() ? () -> readForward(page::nextPage, page.newestCursor()) : then;
      if (page.items().stream().anyMatch(this::isNew)) {
        pages.add(page);
        start = cursor;
        deliver(next);
      } else {
        next.run();
      }
    }

    /** Delivers the new messages of the pages. */
    private void deliver(Runnable next) {
      List<Message> messages = new ArrayList<>();
      pages.forEach(page -> page.items().stream().filter(this::isNew).forEach(messages::add));
      DeliveredMessages.sort(messages);
      feed.fence(() -> {
        if (!reads.isCancelled()) {
          String left = prepare(messages);
          if (left != null) {
            leave(left);
          }
          pages.clear();
          afterReady = left == null ? next : then;
          feed.recoveredMore(Recovery.this);
        }
      });
    }

    /**
     * Makes messages ready.
     *
     * @return the ID of the first message that is left to a later recovery, as are those that follow
     *     it; null if there is none
     */
    private @Nullable String prepare(List<Message> messages) {
      Set<String> incoming = feed.incomingMessages(chatId);
      boolean gapAhead = feed.isGapAhead();
      for (Message message : messages) {
        if (!(message.raw("id") instanceof String id) || !isNew(message)) {
          continue;
        }
        if (!incoming.contains(id)) {
          delivered.addRecovered(chatId, id, message);
          ready.add(DefaultMessageUpserted.recovered(chatId, id, message));
        } else if (gapAhead) {
          return id;
        }
      }
      return null;
    }

    /** Remembers where the messages begin that are left. */
    private void leave(String messageId) {
      PageAsync<Message, MessageListResult> page = pages.removeLast();
      String cursor = start;
      while (!pages.isEmpty() && page.items().stream().noneMatch(this::isNew)) {
        cursor = page.newestCursor();
        page = pages.removeLast();
      }
      List<Message> messages = new ArrayList<>(page.items());
      DeliveredMessages.sort(messages);
      Message first = messages.get(0);
      if (cursor == null && messages.size() > 1 && !isNew(first)) {
        cursor = page.oldestCursor();
        first = messages.get(1);
      }
      String firstId = first.raw("id") instanceof String id ? id : null;
      leftChats.put(chatId, new LeftChat(messageId, cursor, firstId));
    }
  }
}
