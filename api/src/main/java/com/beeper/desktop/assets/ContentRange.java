package com.beeper.desktop.assets;

/**
 * What {@code Content-Range} says: which bytes of a file an answer holds, or, with status 416, how
 * long the file is.
 *
 * @param first the offset of the first byte, or -1 with status 416
 * @param last the offset of the last byte, inclusive, or -1 with status 416
 * @param total the length of the whole file in bytes, or -1 if the server does not say
 */
public record ContentRange(long first, long last, long total) {}
