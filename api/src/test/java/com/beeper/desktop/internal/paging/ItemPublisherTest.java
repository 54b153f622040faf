package com.beeper.desktop.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.PageAsync;
import com.beeper.desktop.messages.MessageListResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemPublisherTest {

  private final MessageListResult body = MessageListResult.builder()
      .items(List.of())
      .hasMore(false)
      .oldestCursor(null)
      .newestCursor(null)
      .build();
  private final PageAsync<String, MessageListResult> last = PageAsync.of(List.of("c"), body);
  private final PageAsync<String, MessageListResult> empty = PageAsync.of(List.of(), body, last);
  private final PageAsync<String, MessageListResult> first =
      PageAsync.of(List.of("a", "b"), body, empty);

  @Test
  void publishesItemsOfAllPagesOnDemand() {
    Subscriber subscriber = subscribe(first);
    assertThat(subscriber.signals).isEmpty();

    subscriber.request(1);
    assertThat(subscriber.signals).containsExactly("a");
    subscriber.request(1);
    assertThat(subscriber.signals).containsExactly("a", "b");
    subscriber.request(1);
    assertThat(subscriber.signals).containsExactly("a", "b", "c", "completed");
  }

  @Test
  void publishesAllItemsWhenDemandExceedsLargestNumber() {
    Subscriber subscriber = new Subscriber(2, Long.MAX_VALUE);
    first.all().subscribe(subscriber);

    assertThat(subscriber.signals).containsExactly("a", "b", "c", "completed");
  }

  @Test
  void completesWithoutDemandWhenThereAreNoItems() {
    assertThat(subscribe(PageAsync.of(List.of(), body)).signals).containsExactly("completed");
  }

  @Test
  void signalsNothingAfterCompletion() {
    Subscriber subscriber = subscribe(last);
    subscriber.request(5);
    subscriber.request(1);

    assertThat(subscriber.signals).containsExactly("c", "completed");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void failsOnceWhenDemandIsNotPositive(long demand) {
    Subscriber subscriber = subscribe(first);
    subscriber.request(demand);
    subscriber.request(1);

    assertThat(subscriber.signals)
        .containsExactly("java.lang.IllegalArgumentException: demand must be positive: " + demand);
  }

  @Test
  void failsWithExceptionOfNextPage() {
    PendingPage page = new PendingPage();
    Subscriber subscriber = subscribe(page);
    subscriber.request(5);
    assertThat(subscriber.signals).containsExactly("a");

    page.next.completeExceptionally(new IllegalStateException("lost"));
    subscriber.request(1);

    assertThat(subscriber.signals).containsExactly("a", "java.lang.IllegalStateException: lost");
  }

  @Test
  void abortsFetchWhenCancelled() {
    PendingPage page = new PendingPage();
    Subscriber subscriber = subscribe(page);
    subscriber.request(5);
    subscriber.cancel();

    assertThat(page.next).isCancelled();
    assertThat(subscriber.signals).containsExactly("a");
  }

  private static Subscriber subscribe(PageAsync<String, MessageListResult> page) {
    Subscriber subscriber = new Subscriber(0, 0);
    page.all().subscribe(subscriber);
    return subscriber;
  }

  /** A page of one item, the next one of which is being fetched. */
  private final class PendingPage implements PageAsync<String, MessageListResult> {

    private final CompletableFuture<PageAsync<String, MessageListResult>> next =
        new CompletableFuture<>();

    @Override
    public List<String> items() {
      return List.of("a");
    }

    @Override
    public boolean hasNextPage() {
      return true;
    }

    @Override
    public CompletableFuture<PageAsync<String, MessageListResult>> nextPage() {
      return next;
    }

    @Override
    public MessageListResult body() {
      return body;
    }
  }

  /** Records all signals. */
  private static final class Subscriber implements Flow.Subscriber<String> {

    private final List<String> signals = new ArrayList<>();
    private final int times;
    private final long demand;
    private Flow.@Nullable Subscription subscription;

    /**
     * Creates a subscriber.
     *
     * @param times how often it requests items when it is subscribed
     * @param demand the number of items that it requests each time
     */
    Subscriber(int times, long demand) {
      this.times = times;
      this.demand = demand;
    }

    void request(long count) {
      Objects.requireNonNull(subscription).request(count);
    }

    void cancel() {
      Objects.requireNonNull(subscription).cancel();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      for (int i = 0; i < times; i++) {
        subscription.request(demand);
      }
    }

    @Override
    public void onNext(String item) {
      signals.add(item);
    }

    @Override
    public void onError(Throwable failure) {
      signals.add(failure.toString());
    }

    @Override
    public void onComplete() {
      signals.add("completed");
    }
  }
}
