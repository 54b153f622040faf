package com.beeper.desktop.testkit.internal;

import java.util.Random;

/**
 * Makes IDs, the same ones in each run with the same seed. Not thread-safe: the world's lock guards
 * it.
 */
public final class Ids {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final Random random;
  private long lastMessage = 1_343_000;
  private long lastSortKey = 821_740_000;
  private long lastLocalChat = 5_600;

  /** Starts with a seed. */
  public Ids(long seed) {
    random = new Random(seed);
  }

  /** Makes letters and digits. */
  public String letters(int length) {
    StringBuilder letters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }

  /** Makes the ID of a message: a number in digits, as the app has. */
  public String message() {
    return Long.toString(++lastMessage);
  }

  /** Makes the next number that messages are sorted by. */
  public long sortNumber() {
    return ++lastSortKey;
  }

  /** Makes the ID that a chat has on this installation only. */
  public String localChat() {
    return Long.toString(++lastLocalChat);
  }

  /** Makes a number below a bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }
}
