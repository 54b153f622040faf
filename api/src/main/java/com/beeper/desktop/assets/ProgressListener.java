package com.beeper.desktop.assets;

/** Is told how far an upload has got. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Called when more of the file has been read for sending, on the thread that reads it, one call
   * at a time. What was read last may still be in a buffer of the system. An upload that is sent
   * again starts again at 0.
   *
   * <p>The upload waits until this method returns. An exception that it throws ends the upload and
   * reaches the caller.
   *
   * @param sentBytes bytes of the file so far; growing
   * @param totalBytes bytes of the whole file, or -1 if that is not known
   */
  void onProgress(long sentBytes, long totalBytes);
}
