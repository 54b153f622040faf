package com.beeper.desktop.assets;

import com.beeper.desktop.transport.Headers;
import java.nio.file.Path;

/**
 * How a download to a file has ended. Immutable.
 *
 * @param path where the file is, or would be: the target of the call
 * @param status the status of the answer: 200, 206, 304 or 416
 * @param headers the header fields of the answer
 * @param bytesWritten the length of the file that was written; 0 if none was
 */
public record SavedAsset(Path path, int status, Headers headers, long bytesWritten) {

  /**
   * Tells whether a file was written.
   *
   * @return true for the statuses 200 and 206; false if the target was left alone
   */
  public boolean isWritten() {
    return status >= 200 && status <= 299;
  }

  /**
   * Tells whether the asset is the one that the caller has already.
   *
   * @return true for status 304: the target was left alone
   */
  public boolean isNotModified() {
    return status == 304;
  }

  /**
   * Tells whether the file holds the range that was asked for, rather than all of the asset.
   *
   * @return true for status 206
   */
  public boolean isPartial() {
    return status == 206;
  }

  /**
   * Tells whether the asset has no byte in the range that was asked for.
   *
   * @return true for status 416: the target was left alone
   */
  public boolean isRangeNotSatisfiable() {
    return status == 416;
  }
}
