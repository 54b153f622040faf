package com.beeper.desktop.examples.export;

import org.jspecify.annotations.Nullable;

/**
 * The progress of an export, as it is stored after each page.
 *
 * @param source the server that is exported
 * @param chat the index of the current chat in the list of chats; their number at the end
 * @param cursor the cursor of the next page of its messages; null for the first page
 * @param bytes the length of the file of messages
 * @param messages the number of messages in it
 * @param missing the number of attachments that the server could not deliver
 */
record ExportState(
    String source, int chat, @Nullable String cursor, long bytes, long messages, long missing) {

  static ExportState start(String source) {
    return new ExportState(source, 0, null, 0, 0, 0);
  }

  /** Returns the state after a page, in the same chat if there is a cursor, else in the next one. */
  ExportState after(@Nullable String nextCursor, long newBytes, int newMessages, int newMissing) {
    return new ExportState(
        source,
        nextCursor == null ? chat + 1 : chat,
        nextCursor,
        bytes + newBytes,
        messages + newMessages,
        missing + newMissing);
  }
}
