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
 */
final class Recovery {

  /** The largest number of pages of a chat that are kept in memory. */
  private static final int MAX_PAGES = 50;

  /** How much older than the gap a new message may be, because the network has delivered it late. */
  private static final Duration TOLERANCE = Duration.ofDays(1);

  private final EventFeed feed;
  private final DeliveredMessages delivered;
  private final StreamGap gap;
  private final HttpReads reads;
  private final Instant activeAfter;
  private final Set<String> visited = new HashSet<>();
  private final Queue<String> toVisit = new ArrayDeque<>();
  private final Queue<MessageUpserted> ready = new ArrayDeque<>();

  /** What continues when the ready messages have been taken. */
  private @Nullable Runnable afterReady;

  private @Nullable Watch retry;
  private int failures;

  Recovery(EventFeed feed, DeliveredMessages delivered, StreamGap gap, Instant activeAfter) {
    this.feed = feed;
    this.delivered = delivered;
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

  /** Performs a call, again and again while it fails for a reason that can pass. */
  private <T> void read(Supplier<CompletableFuture<T>> call, Consumer<T> then, Runnable skip) {
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
                read(call, then, skip);
              }
            });
          } else {
            feed.log()
                .warning(
                    () -> "events: new messages of a gap cannot be read: " + failure.getMessage(),
                    null);
            skip.run();
          }
        });
  }

  private void end() {
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
    while (chatId != null && !visited.add(chatId)) {
      chatId = toVisit.poll();
    }
    if (chatId == null) {
      then.run();
    } else {
      new Visit(chatId, () -> visitNext(then)).start();
    }
  }

  /** The reading of one chat. */
  private final class Visit {

    private final String chatId;
    private final Runnable then;

    /** The pages with new messages, the newest first. */
    private final Deque<PageAsync<Message, MessageListResult>> pages = new ArrayDeque<>();

    /** Whether newer pages were dropped and must be read again. */
    private boolean dropped;

    Visit(String chatId, Runnable then) {
      this.chatId = chatId;
      this.then = then;
    }

    void start() {
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
        return;
      }
      List<Message> messages = new ArrayList<>();
      pages.forEach(page -> page.items().stream().filter(this::isNew).forEach(messages::add));
      pages.clear();
      String cursor = dropped ? newest.newestCursor() : null;
      Runnable next =
          cursor == null ? then : () -> readForward(reads.messagesAfter(chatId, cursor));
      deliver(messages, next);
    }

    /** Reads the dropped pages again, towards the newest message. */
    private void readForward(
        Supplier<CompletableFuture<PageAsync<Message, MessageListResult>>> call) {
      read(
          call,
          page -> {
            List<Message> messages =
                new ArrayList<>(page.items().stream().filter(this::isNew).toList());
            deliver(messages, page.hasNextPage() ? () -> readForward(page::nextPage) : then);
          },
          then);
    }

    private void deliver(List<Message> messages, Runnable next) {
      DeliveredMessages.sort(messages);
      feed.fence(() -> {
        if (!reads.isCancelled()) {
          afterReady = prepare(messages) ? next : then;
          feed.recoveredMore(Recovery.this);
        }
      });
    }

    /** Makes messages ready. Returns whether those that follow may be, too. */
    private boolean prepare(List<Message> messages) {
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
          return false;
        }
      }
      return true;
    }
  }
}
