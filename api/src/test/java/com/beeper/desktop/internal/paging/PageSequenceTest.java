package com.beeper.desktop.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.Page;
import com.beeper.desktop.PageAsync;
import com.beeper.desktop.messages.MessageListResult;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class PageSequenceTest {

  private final MessageListResult body = MessageListResult.builder()
      .items(List.of())
      .hasMore(false)
      .oldestCursor("o")
      .newestCursor(null)
      .build();
  private final Page<String, MessageListResult> last = Page.of(List.of("c"), body);
  private final Page<String, MessageListResult> empty = Page.of(List.of(), body, last);
  private final Page<String, MessageListResult> first = Page.of(List.of("a", "b"), body, empty);

  @Test
  void iteratesOverItemsOfAllPages() {
    assertThat(first.all()).containsExactly("a", "b", "c");
    assertThat(first.all().stream()).containsExactly("a", "b", "c");
  }

  @Test
  void iteratesOverPages() {
    assertThat(first.all().pages()).containsExactly(first, empty, last);
  }

  @Test
  void throwsAfterLastItemOrPage() {
    Iterator<String> items = last.all().iterator();
    items.next();
    assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    Iterator<Page<String, MessageListResult>> pages = last.all().pages().iterator();
    pages.next();
    assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(last::nextPage).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void returnsCursorsOfBody() {
    assertThat(first.oldestCursor()).isEqualTo("o");
    assertThat(first.newestCursor()).isNull();
  }

  @Test
  @SuppressWarnings("NullAway") // null is the subject of the test
  void rejectsNullItems() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Page.of(null, body))
        .withMessage("items must not be null");
  }

  @Test
  void fetchesNextPageAsynchronously() {
    PageAsync<String, MessageListResult> next = PageAsync.of(List.of("b"), body);
    PageAsync<String, MessageListResult> page = PageAsync.of(List.of("a"), body, next);

    assertThat(page.hasNextPage()).isTrue();
    assertThat(page.nextPage().join()).isSameAs(next);
    assertThat(page.items()).containsExactly("a");
    assertThat(next.hasNextPage()).isFalse();
    assertThatThrownBy(next::nextPage).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void describesPage() {
    assertThat(first).hasToString("Page[items=2, hasNextPage=true]");
    assertThat(PageAsync.of(List.of(), body)).hasToString("PageAsync[items=0, hasNextPage=false]");
  }
}
