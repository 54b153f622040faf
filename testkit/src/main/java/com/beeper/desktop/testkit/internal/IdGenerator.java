package com.beeper.desktop.testkit.internal;

import java.util.Random;

/**
 * Generates IDs, the same in each run with the same seed. Guarded by the monitor of
 * {@code ServerState}.
 */
public final class IdGenerator {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final Random random;
  private long lastMessage = 1_343_000;
  private long lastSortKey = 821_740_000;
  private long lastLocalChat = 5_600;

  /** Creates a generator with a seed. */
  public IdGenerator(long seed) {
    random = new Random(seed);
  }

  /** Returns random letters and digits. */
  public String letters(int length) {
    StringBuilder letters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }

  /** Returns the ID of a message, a decimal number as in the app. */
  public String message() {
    return Long.toString(++lastMessage);
  }

  /** Returns the next number in the sort keys of messages. */
  public long sortNumber() {
    return ++lastSortKey;
  }

  /** Returns the local ID of a chat. */
  public String localChat() {
    return Long.toString(++lastLocalChat);
  }

  /** Returns a random number below a bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }
}
