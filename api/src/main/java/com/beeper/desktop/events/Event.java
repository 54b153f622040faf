package com.beeper.desktop.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of a stream: a change on the server, or a {@link StreamGap} in place of changes that were
 * lost.
 *
 * <pre>{@code
 * if (event instanceof MessageUpserted upserted) {
 *   upserted.messages().forEach(message -> …);
 * } else if (event instanceof StreamGap gap) {
 *   …
 * }
 * }</pre>
 *
 * <p>The events of the server are models: unknown members are kept, {@code client.json()} converts
 * them from and to JSON, and an accessor of a required member throws {@link
 * com.beeper.desktop.MissingMemberException} if the server left it out. Their interfaces are not
 * sealed, so that tests can mock or stub them.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Event
    permits ChatUpserted,
        ChatDeleted,
        MessageUpserted,
        MessageDeleted,
        AppStateUpdated,
        UnrecognizedEvent,
        StreamGap {

  /**
   * Returns the time of the event, on the clock of the server; for a {@link StreamGap} on the clock
   * of the client.
   *
   * @return the time; null if the server sent none, or something that is not a time
   */
  @Nullable
  Instant timestamp();
}
