package com.beeper.desktop.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageListResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaginationTest {

  private final Pagination<Message, MessageListResult> first = new Pagination<>(
      false,
      null,
      cursor -> {
        throw new AssertionError("no page is fetched");
      },
      MessageListResult::items);

  /** Pages whose last one leads back to an earlier one, at the begin of the list or behind it. */
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 2", "1, 7", "2, 1", "3, 4", "10, 1", "10, 3", "100, 1", "100, 50"})
  void failsSoonWhenListLeadsBackToEarlierPage(int pagesBefore, int pagesOfLoop) {
    int pages = pagesBefore + pagesOfLoop;

    assertThatThrownBy(() -> {
          Pagination<Message, MessageListResult> position = first;
          int page = 0;
          for (int fetched = 0; fetched < 4 * pages + 4; fetched++) {
            page = page + 1 < pages ? page + 1 : pagesBefore;
            position = position.after(body("cursor of " + page));
          }
        })
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("leads back to an earlier one");
  }

  @Test
  void continuesWhileCursorsDiffer() {
    Pagination<Message, MessageListResult> position = first;
    for (int page = 1; page < 1000; page++) {
      position = position.after(body("cursor of " + page));
    }
    assertThat(position.hasNext(body("one more"))).isTrue();
  }

  @Test
  void endsWithoutCursor() {
    assertThat(first.hasNext(body(null))).isFalse();
    assertThat(first.hasNext(body(""))).isFalse();
  }

  private static MessageListResult body(@Nullable String cursor) {
    return MessageListResult.builder()
        .items(List.of(Message.builder()
            .id("message")
            .accountId("account")
            .chatId("chat")
            .senderId("sender")
            .sortKey("1")
            .timestamp(Instant.EPOCH)
            .build()))
        .hasMore(true)
        .oldestCursor(cursor)
        .newestCursor(null)
        .build();
  }
}
