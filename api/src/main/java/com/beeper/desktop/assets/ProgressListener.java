package com.beeper.desktop.assets;

/** Receives the progress of an upload or a download. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Called when more of the file was transferred, on the thread that reads or writes it, one call at
   * a time. The last bytes of an upload may still be in a buffer of the system. An upload that is
   * sent again starts again at 0; a download that continues after an interruption does not.
   *
   * <p>The transfer waits until this method returns. An exception that it throws ends the transfer
   * and reaches the caller.
   *
   * @param transferredBytes the bytes of the file so far; growing
   * @param totalBytes the bytes of the whole file, or of the requested range; -1 if unknown
   */
  void onProgress(long transferredBytes, long totalBytes);
}
