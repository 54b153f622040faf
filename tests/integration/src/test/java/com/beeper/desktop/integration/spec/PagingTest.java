package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.Page;
import com.beeper.desktop.PageAsync;
import com.beeper.desktop.messages.Message;
import com.beeper.desktop.messages.MessageListResult;
import com.beeper.desktop.messages.MessageSearchResult;
import com.beeper.desktop.shared.Direction;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of several pages, both ways. The server has the messages m0 to m9 in pages of three. */
class PagingTest {

  private static final int COUNT = 10;
  private static final int SIZE = 3;

  private final List<String> queries = new CopyOnWriteArrayList<>();
  private volatile boolean repeat;
  private volatile boolean cycle;

  private BeeperDesktop client() {
    return BeeperDesktop.builder()
        .accessToken("token")
        .transport(ShippedBackEnds.scripted(this::respond))
        .codec(ShippedBackEnds.CODECS.get("jackson"))
        .executor(Runnable::run)
        .build();
  }

  /** A cursor is where a page begins; to newer items the server goes down from the end of the list. */
  private TransportResponse respond(TransportRequest request) {
    String query = String.valueOf(request.uri().getRawQuery());
    queries.add(query);
    boolean newer = query.contains("direction=after");
    java.util.regex.Matcher cursor =
        java.util.regex.Pattern.compile("cursor=c(\\d+)").matcher(query);
    int start = cursor.find() ? Integer.parseInt(cursor.group(1)) : 0;
    int end = Math.min(start + SIZE, COUNT);
    ObjectNode page = OpenApiDocument.JSON.createObjectNode();
    IntStream.range(start, end)
        .forEach(i -> page.withArray("/items").addObject().put("id", "m" + i).put("chatID", "c"));
    page.put("hasMore", end < COUNT || repeat || cycle);
    int next = repeat ? start : cycle ? (start + SIZE) % (2 * SIZE) : end;
    page.put(newer ? "newestCursor" : "oldestCursor", "c" + next);
    page.put(newer ? "oldestCursor" : "newestCursor", "c999");
    page.withObject("/chats").putObject("c").put("id", "c");
    return ShippedBackEnds.json(200, OpenApiDocument.bytes(page));
  }

  private static List<String> expected() {
    return IntStream.range(0, COUNT).mapToObj(i -> "m" + i).toList();
  }

  private static Page<Message, MessageListResult> list(BeeperDesktop client, Direction direction) {
    return client.messages().list("c", p -> p.direction(direction));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BEFORE", "AFTER"})
  void returnsAllItemsInOrder(Direction direction) {
    try (BeeperDesktop client = client()) {
      List<String> ids = new ArrayList<>();
      list(client, direction).all().forEach(each -> ids.add(each.id()));
      assertThat(ids).isEqualTo(expected());
      assertThat(queries).hasSize(4).allMatch(each -> each.contains("direction="));

      assertThat(list(client, direction).all().stream().map(Message::id)).isEqualTo(expected());
      PageAsync<Message, MessageListResult> first =
          client.async().messages().list("c", p -> p.direction(direction)).join();
      assertThat(Collector.all(first, Long.MAX_VALUE).ids).isEqualTo(expected());
    }
  }

  @Test
  void fetchesPageWhenItsItemsAreRequested() {
    try (BeeperDesktop client = client()) {
      List<Message> some =
          client.messages().list("c").all().stream().limit(SIZE).toList();
      assertThat(some).hasSize(SIZE);
      assertThat(queries).hasSize(1);
    }
  }

  @Test
  void returnsEachPageWithItsCursors() {
    try (BeeperDesktop client = client()) {
      List<Page<Message, MessageListResult>> pages = new ArrayList<>();
      client.messages().list("c").all().pages().forEach(pages::add);

      assertThat(pages.stream().flatMap(page -> page.items().stream()).map(Message::id))
          .isEqualTo(expected());
      assertThat(queries).hasSize(pages.size());
      assertThat(pages.get(0).oldestCursor()).isEqualTo("c" + SIZE);
      assertThat(pages.get(0).newestCursor()).isEqualTo("c999");
      assertThat(pages).last().hasToString("Page[items=1, hasNextPage=false]");
      assertThat(client.async().messages().list("c").join())
          .hasToString("PageAsync[items=3, hasNextPage=true]");
    }
  }

  @Test
  void resumesAtStoredCursor() {
    try (BeeperDesktop client = client()) {
      String cursor = client.messages().list("c").oldestCursor();

      assertThat(
              client.messages().list("c", p -> p.cursor(cursor)).all().stream().map(Message::id))
          .isEqualTo(expected().subList(SIZE, COUNT));
    }
  }

  @Test
  void returnsNullAfterLastPage() {
    try (BeeperDesktop client = client()) {
      Page<Message, MessageListResult> page = client.messages().list("c", p -> p.cursor("c9"));
      assertThat(page.hasNextPage()).isFalse();
      assertThatThrownBy(page::nextPage).isInstanceOf(NoSuchElementException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void failsWhenCursorRepeats(boolean toItself) {
    repeat = toItself;
    cycle = !toItself;
    try (BeeperDesktop client = client()) {
      for (Direction direction : List.of(Direction.BEFORE, Direction.AFTER)) {
        assertThatThrownBy(() -> list(client, direction).all().forEach(each -> {}))
            .isInstanceOf(DecodingException.class)
            .hasMessageContaining(direction == Direction.AFTER ? "newestCursor" : "oldestCursor");
        PageAsync<Message, MessageListResult> first =
            client.async().messages().list("c", p -> p.direction(direction)).join();
        Collector collector = Collector.start(first, Long.MAX_VALUE);
        assertThat(collector.done)
            .failsWithin(30, TimeUnit.SECONDS)
            .withThrowableThat()
            .withCauseInstanceOf(DecodingException.class);
      }
      assertThat(queries).hasSizeLessThan(40);
    }
  }

  @Test
  void publishesNoMoreThanRequested() {
    try (BeeperDesktop client = client()) {
      PageAsync<Message, MessageListResult> first =
          client.async().messages().list("c").join();
      assertThat(Collector.all(first, 1).ids).isEqualTo(expected());

      queries.clear();
      Collector idle = Collector.start(first, 0);
      assertThat(idle.ids).isEmpty();
      idle.subscription.request(2);
      idle.await(2);
      assertThat(idle.ids).containsExactly("m0", "m1");
      assertThat(queries).as("pages fetched before they are needed").isEmpty();
      idle.subscription.request(2);
      idle.await(4);
      assertThat(idle.ids).containsExactly("m0", "m1", "m2", "m3");
      idle.subscription.cancel();
      idle.subscription.request(5);
      assertThat(idle.ids).hasSize(4);
      assertThat(idle.done).isNotDone();
      assertThat(queries).hasSize(1);
    }
  }

  @Test
  void stopsWhenSubscriberCancelsInOnNext() {
    try (BeeperDesktop client = client()) {
      PageAsync<Message, MessageListResult> first =
          client.async().messages().list("c").join();
      Collector collector = new Collector(Long.MAX_VALUE, 4);
      first.all().subscribe(collector);
      collector.await(4);
      assertThat(collector.ids).hasSize(4);
      assertThat(collector.done).isNotDone();
    }
  }

  @Test
  void returnsChatsOfSearchPage() {
    try (BeeperDesktop client = client()) {
      Page<Message, MessageSearchResult> page = client.messages().search(p -> p.query("x"));
      assertThat(page.body().chats()).containsOnlyKeys("c");
      assertThat(page.nextPage().body().chats().get("c").id()).isEqualTo("c");
      assertThat(page.body().items()).isEqualTo(page.items());
      assertThat(queries).allMatch(each -> each.contains("query=x"));
      assertThat(
              client.async().messages().search(p -> p.query("x")).join().body().chats())
          .containsOnlyKeys("c");
    }
  }

  @Test
  void fetchesNextPageAfterWithResponse() {
    try (BeeperDesktop client = client()) {
      ApiResponse<Page<Message, MessageListResult>> response =
          client.withResponse(c -> c.messages().list("c"));
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.value().all().stream().map(Message::id)).isEqualTo(expected());

      ApiResponse<PageAsync<Message, MessageListResult>> later =
          client.async().withResponse(c -> c.messages().list("c")).join();
      assertThat(Collector.all(later.value(), 2).ids).isEqualTo(expected());
    }
  }

  /** Takes so many items at a time. */
  private static final class Collector implements Flow.Subscriber<Message> {
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final long demand;
    private final int limit;
    private Flow.Subscription subscription;

    Collector(long demand, int limit) {
      this.demand = demand;
      this.limit = limit;
    }

    static Collector start(PageAsync<Message, MessageListResult> first, long demand) {
      Collector collector = new Collector(demand, Integer.MAX_VALUE);
      first.all().subscribe(collector);
      return collector;
    }

    static Collector all(PageAsync<Message, MessageListResult> first, long demand) {
      Collector collector = start(first, demand);
      collector.done.orTimeout(30, TimeUnit.SECONDS).join();
      return collector;
    }

    /** Waits for items, which arrive on threads of the client. */
    void await(int count) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (ids.size() < count) {
        assertThat(System.nanoTime()).as("%s of %s items", ids.size(), count).isLessThan(end);
        Thread.onSpinWait();
      }
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      if (demand > 0) {
        subscription.request(demand);
      }
    }

    @Override
    public void onNext(Message item) {
      ids.add(item.id());
      if (ids.size() == limit) {
        subscription.cancel();
      } else if (demand > 0 && demand < Long.MAX_VALUE && ids.size() % demand == 0) {
        subscription.request(demand);
      }
    }

    @Override
    public void onError(Throwable failure) {
      done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      done.complete(null);
    }
  }
}
