package com.beeper.desktop.integration.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.integration.LongRuns;
import com.beeper.desktop.testkit.ChatScene;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every end of a connection is noticed within the idle timeout, whether the WebSocket library reports it or not, and the stream
 * reconnects.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class EventEndsTest {

  /** The ends of a connection, in the server or in the network. */
  enum End {
    FIN {
      @Override
      void of(FakeBeeperDesktop server, ChatScene chat, FaultyRelay relay) {
        server.events().disconnect();
      }
    },
    FIN_AFTER_FRAME {
      @Override
      void of(FakeBeeperDesktop server, ChatScene chat, FaultyRelay relay) {
        server.events().afterFrames(1).disconnect();
        chat.read();
      }
    },
    FIN_IN_FRAME {
      @Override
      void of(FakeBeeperDesktop server, ChatScene chat, FaultyRelay relay) {
        server.events().disconnectInFrame();
      }
    },
    RESET {
      @Override
      void of(FakeBeeperDesktop server, ChatScene chat, FaultyRelay relay) {
        server.events().reset();
      }
    },
    RESET_AFTER_FRAME {
      @Override
      void of(FakeBeeperDesktop server, ChatScene chat, FaultyRelay relay) {
        server.events().afterFrames(1).reset();
        chat.read();
      }
    },
    CLOSE_FRAME {
      @Override
      void of(FakeBeeperDesktop server, ChatScene chat, FaultyRelay relay) {
        server.events().close(1001, "going away");
      }
    },
    SILENT_SERVER {
      @Override
      void of(FakeBeeperDesktop server, ChatScene chat, FaultyRelay relay) {
        server.events().silence();
      }
    },
    SILENT_NETWORK {
      @Override
      void of(FakeBeeperDesktop server, ChatScene chat, FaultyRelay relay) throws IOException {
        relay.end(FaultyRelay.Fault.SILENT);
      }
    },
    HALF_CLOSED {
      @Override
      void of(FakeBeeperDesktop server, ChatScene chat, FaultyRelay relay) throws IOException {
        relay.end(FaultyRelay.Fault.HALF_CLOSED);
      }
    },
    GARBAGE {
      @Override
      void of(FakeBeeperDesktop server, ChatScene chat, FaultyRelay relay) throws IOException {
        relay.end(FaultyRelay.Fault.GARBAGE);
      }
    };

    abstract void of(FakeBeeperDesktop server, ChatScene chat, FaultyRelay relay)
        throws IOException;
  }

  private static final int STREAMS = 10;
  private static final int ROUNDS = LongRuns.times(2, 100);

  /** For a machine on which threads wait for a processor. */
  private static final Duration SLACK = Duration.ofSeconds(15);

  @ParameterizedTest
  @EnumSource
  void noticesEveryEndWithinIdleTimeout(End end) throws Exception {
    List<Duration> times = Collections.synchronizedList(new ArrayList<>());
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start();
        FaultyRelay relay = FaultyRelay.to(server.baseUrl());
        BeeperDesktop client = EventClients.builder(server, relay.baseUrl()).build()) {
      ChatScene chat = server.chat("Family");
      List<TimedLosses> streams = new ArrayList<>();
      List<ConsumptionForm.Running> consumptions = new ArrayList<>();
      for (int i = 0; i < STREAMS; i++) {
        TimedLosses losses = new TimedLosses(times);
        streams.add(losses);
        consumptions.add(ConsumptionForm.LISTENER.start(
            client,
            o -> {
              EventClients.impatient(o);
              o.onState(losses);
            },
            event -> {}));
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (TimedLosses losses : streams) {
          losses.startWhenLive();
        }
        end.of(server, chat, relay);
        for (TimedLosses losses : streams) {
          losses.awaitNoticed();
        }
      }
      consumptions.forEach(ConsumptionForm.Running::close);
    }
    assertThat(times).hasSize(STREAMS * ROUNDS);
    Collections.sort(times);
    Duration worst = times.get(times.size() - 1);
    System.out.printf(
        "ends: %s, %d: noticed after %d ms (median), %d ms (worst); %d after more than 250 ms%n",
        end,
        times.size(),
        times.get(times.size() / 2).toMillis(),
        worst.toMillis(),
        times.stream().filter(time -> time.toMillis() > 250).count());
    assertThat(worst).isLessThan(EventClients.IDLE_TIMEOUT.plus(SLACK));
  }

  /** Measures the time from the end of a connection until its loss is reported. */
  private static final class TimedLosses implements Consumer<ConnectionState> {

    private final List<Duration> times;
    private long end;
    private boolean ended;
    private boolean live;

    TimedLosses(List<Duration> times) {
      this.times = times;
    }

    @Override
    public synchronized void accept(ConnectionState state) {
      live = state instanceof ConnectionState.Live;
      if (ended && state instanceof ConnectionState.Reconnecting) {
        times.add(Duration.ofNanos(System.nanoTime() - end));
        ended = false;
      }
      notifyAll();
    }

    synchronized void startWhenLive() throws InterruptedException {
      awaitChange(() -> live, "become live");
      end = System.nanoTime();
      ended = true;
    }

    synchronized void awaitNoticed() throws InterruptedException {
      awaitChange(() -> !ended, "notice the end");
    }

    private void awaitChange(BooleanSupplier reached, String what) throws InterruptedException {
      long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!reached.getAsBoolean()) {
        long left = TimeUnit.NANOSECONDS.toMillis(limit - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("a stream did not within a minute: " + what);
        }
        wait(left);
      }
    }
  }
}
