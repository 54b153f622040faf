package com.beeper.desktop.internal.waiting;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.internal.client.RetryPolicy;

/**
 * The polls in a row that have failed. A poll that fails, retries included, ends the waiting only if
 * the failure is permanent or the last of several: the server may be starting again. Not thread-safe.
 */
public final class FailedPolls {

  /** The number of failures in a row that end the waiting. */
  public static final int LIMIT = 5;

  private int inARow;

  /** Notes that a poll has succeeded. */
  public void reset() {
    inARow = 0;
  }

  /** Notes that a poll has failed, and returns whether another one may follow. */
  public boolean tolerates(Throwable failure) {
    return isTemporary(failure) && count();
  }

  /** Notes a failure of any kind, and returns whether another poll may follow. */
  public boolean count() {
    return ++inARow < LIMIT;
  }

  /** Returns whether a later call may succeed where this one failed. */
  public static boolean isTemporary(Throwable failure) {
    return failure instanceof ConnectionException
        || (failure instanceof ApiException response && RetryPolicy.isTransient(response.status()));
  }
}
