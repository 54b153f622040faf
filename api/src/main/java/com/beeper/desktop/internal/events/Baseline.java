package com.beeper.desktop.internal.events;

import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.PageAsync;
import com.beeper.desktop.chats.ChatListResult;
import com.beeper.desktop.chats.ChatWithPreview;
import com.beeper.desktop.events.EventSelection;
import com.beeper.desktop.internal.events.DeliveredMessages.Position;
import com.beeper.desktop.messages.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which message is the last one of each chat when a stream begins to follow it, so that
 * later ones are recognized as new. Reads one page of chats, and the messages of a few chats whose last
 * message it does not contain. Confined to the mailbox of the feed.
 */
final class Baseline {

  /** The largest number of chats whose messages are read. */
  private static final int MAX_CHATS = 25;

  /** How much the clocks of networks may differ. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private final EventFeed feed;
  private final DeliveredMessages delivered;
  private final EventSelection selection;
  private final EventSelection before;
  private final HttpReads reads;
  private final Queue<String> unknown = new ArrayDeque<>();

  /**
   * Creates a baseline.
   *
   * @param selection what the stream follows
   * @param before what the stream followed before, whose chats have a baseline
   */
  Baseline(
      EventFeed feed,
      DeliveredMessages delivered,
      EventSelection selection,
      EventSelection before) {
    this.feed = feed;
    this.delivered = delivered;
    this.selection = selection;
    this.before = before;
    this.reads = new HttpReads(feed);
  }

  /**
   * Reads the baseline.
   *
   * @param onEnd receives the end: null, or the failure
   */
  void read(Consumer<@Nullable Throwable> onEnd) {
    if (!selection.isAllChats() && selection.chatIds().stream().noneMatch(this::isFollowed)) {
      onEnd.accept(null);
      return;
    }
    reads.read(
        reads.chats(),
        page -> {
          readPage(page);
          readNext(onEnd);
        },
        onEnd);
  }

  void cancel() {
    reads.cancel();
  }

  private boolean isFollowed(String chatId) {
    return (selection.isAllChats() || selection.chatIds().contains(chatId))
        && !before.chatIds().contains(chatId);
  }

  private void readPage(PageAsync<ChatWithPreview, ChatListResult> page) {
    Set<String> missing = new LinkedHashSet<>(selection.chatIds());
    Instant newest = Instant.EPOCH;
    Instant oldest = Instant.EPOCH;
    List<String> withoutPreview = new ArrayList<>();
    for (ChatWithPreview chat : page.items()) {
      Instant activity = EventTime.of(chat.raw("lastActivity"));
      if (activity != null) {
        newest = activity.isAfter(newest) ? activity : newest;
        oldest = activity;
      }
      if (!(chat.raw("id") instanceof String id)) {
        continue;
      }
      missing.remove(id);
      if (!isFollowed(id)) {
        continue;
      }
      Message preview = chat.preview();
      Position last = preview == null ? null : Position.of(preview);
      // Until its messages are read, if they are.
      delivered.setPosition(id, last != null ? last : new Position(null, activity));
      if (last == null) {
        withoutPreview.add(id);
      }
    }
    delivered.addTime(newest);
    // Chats that are not on the page are older than its last one, unless they do not exist yet.
    Instant others = page.hasNextPage() ? oldest : newest.minus(TOLERANCE);
    if (selection.isAllChats()) {
      delivered.setOthers(others);
    }
    for (String id : missing) {
      if (isFollowed(id)) {
        delivered.setPosition(id, new Position(null, others));
      }
    }
    missing.addAll(withoutPreview);
    missing.stream().filter(this::isFollowed).limit(MAX_CHATS).forEach(unknown::add);
  }

  private void readNext(Consumer<@Nullable Throwable> onEnd) {
    String chatId = unknown.poll();
    if (chatId == null) {
      // Messages that were created before their chat was read count as older than the stream, so
      // their events must have come in.
      feed.fence(() -> {
        if (!reads.isCancelled()) {
          onEnd.accept(null);
        }
      });
      return;
    }
    reads.read(
        reads.messages(chatId),
        page -> {
          List<Message> messages = new ArrayList<>(page.items());
          DeliveredMessages.sort(messages);
          Position last =
              messages.isEmpty() ? Position.START : Position.of(messages.get(messages.size() - 1));
          if (last != null) {
            delivered.setPosition(chatId, last);
          }
          readNext(onEnd);
        },
        failure -> {
          if (failure instanceof NotFoundException) {
            // The chat does not exist yet, or any more.
            delivered.setPosition(chatId, Position.START);
            readNext(onEnd);
          } else {
            onEnd.accept(failure);
          }
        });
  }
}
