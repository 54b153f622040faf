package com.beeper.desktop.assets;

import com.beeper.desktop.transport.Headers;
import java.nio.file.Path;

/**
 * The outcome of a download to a local file. Immutable.
 *
 * @param path the target of the call
 * @param status the status of the response: 200, 206, 304 or 416
 * @param headers the header fields of the response
 * @param bytesWritten the length of the file that was written; 0 if none was
 */
public record SavedAsset(Path path, int status, Headers headers, long bytesWritten) {

  /**
   * Returns whether a file was written.
   *
   * @return true for the statuses 200 and 206; false if the target was left unchanged
   */
  public boolean isWritten() {
    return status >= 200 && status <= 299;
  }

  /**
   * Returns whether the file is unchanged since the version of the caller.
   *
   * @return true for status 304: the target was left unchanged
   */
  public boolean isNotModified() {
    return status == 304;
  }

  /**
   * Returns whether the requested range was written, and not the whole file.
   *
   * @return true for status 206
   */
  public boolean isPartial() {
    return status == 206;
  }

  /**
   * Returns whether the file has no bytes in the requested range.
   *
   * @return true for status 416: the target was left unchanged
   */
  public boolean isRangeNotSatisfiable() {
    return status == 416;
  }
}
