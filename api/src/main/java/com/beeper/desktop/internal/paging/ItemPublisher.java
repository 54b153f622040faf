package com.beeper.desktop.internal.paging;

import com.beeper.desktop.PageAsync;
import com.beeper.desktop.transport.support.Causes;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Publishes the items of a page and of those that follow, on demand. */
public final class ItemPublisher<T> implements Flow.Publisher<T> {

  private final PageAsync<T, ?> first;
  private final UnaryOperator<Runnable> inCurrentContext;

  /** Creates a publisher whose subscribers all start at a page. */
  public ItemPublisher(PageAsync<T, ?> first) {
    this(first, UnaryOperator.identity());
  }

  /**
   * Creates a publisher.
   *
   * @param inCurrentContext returns a task with the context of the current thread
   */
  ItemPublisher(PageAsync<T, ?> first, UnaryOperator<Runnable> inCurrentContext) {
    this.first = first;
    this.inCurrentContext = inCurrentContext;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Subscription<T> subscription =
        new Subscription<>(Objects.requireNonNull(subscriber, "subscriber"), first);
    subscription.drain = inCurrentContext.apply(subscription::drain);
    subscriber.onSubscribe(subscription);
    // A list without items ends without demand.
    subscription.signal();
  }

  /**
   * One subscriber. All signals come from one thread at a time: the thread that raises {@code
   * pending} from zero does the work, also for the others.
   */
  private static final class Subscription<T> implements Flow.Subscription {
    private final Flow.Subscriber<? super T> subscriber;
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile boolean cancelled;
    private volatile @Nullable CompletableFuture<?> fetching;
    private volatile @Nullable Throwable failure;

    /** Runs {@link #drain()} in the context of the subscriber; set before it is subscribed. */
    private Runnable drain = this::drain;

    private PageAsync<T, ?> page;
    private Iterator<T> items;

    Subscription(Flow.Subscriber<? super T> subscriber, PageAsync<T, ?> first) {
      this.subscriber = subscriber;
      page = first;
      items = first.items().iterator();
    }

    @Override
    public void request(long count) {
      if (count <= 0) {
        failure = new IllegalArgumentException("demand must be positive: " + count);
      } else {
        demand.accumulateAndGet(
            count, (before, more) -> before + more < 0 ? Long.MAX_VALUE : before + more);
      }
      signal();
    }

    @Override
    public void cancel() {
      cancelled = true;
      CompletableFuture<?> inFlight = fetching;
      if (inFlight != null) {
        inFlight.cancel(true);
      }
    }

    void signal() {
      if (pending.getAndIncrement() == 0) {
        drain.run();
      }
    }

    private void drain() {
      int seen = 1;
      while (seen != 0) {
        work();
        seen = pending.addAndGet(-seen);
      }
    }

    private void work() {
      while (!cancelled) {
        Throwable problem = failure;
        if (problem != null) {
          end();
          subscriber.onError(problem);
        } else if (fetching != null) {
          return;
        } else if (items.hasNext()) {
          if (demand.get() == 0) {
            return;
          }
          subscriber.onNext(items.next());
          if (demand.get() != Long.MAX_VALUE) {
            demand.decrementAndGet();
          }
        } else if (!page.hasNextPage()) {
          end();
          subscriber.onComplete();
        } else if (demand.get() == 0) {
          return;
        } else {
          fetch();
        }
      }
    }

    private void end() {
      cancelled = true;
      items = Collections.emptyIterator();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback passes on every failure
    private void fetch() {
      CompletableFuture<? extends PageAsync<T, ?>> next = page.nextPage();
      fetching = next;
      if (cancelled) {
        next.cancel(true);
      }
      next.whenComplete((fetched, problem) -> {
        if (fetched != null) {
          page = fetched;
          items = fetched.items().iterator();
        } else {
          failure = problem == null ? null : Causes.unwrap(problem);
        }
        fetching = null;
        signal();
      });
    }
  }
}
