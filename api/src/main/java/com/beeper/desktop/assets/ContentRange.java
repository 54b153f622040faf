package com.beeper.desktop.assets;

/**
 * The header {@code Content-Range}: the range of the bytes of a response, or, with status 416, the
 * length of the file.
 *
 * @param first the offset of the first byte, or -1 with status 416
 * @param last the offset of the last byte, inclusive, or -1 with status 416
 * @param total the length of the whole file in bytes, or -1 if unknown
 */
public record ContentRange(long first, long last, long total) {}
