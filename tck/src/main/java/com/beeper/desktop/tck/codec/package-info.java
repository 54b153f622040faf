/**
 * The contract tests of the codec seam.
 *
 * <p>A module with a codec extends {@link com.beeper.desktop.tck.codec.CodecTck} in its
 * tests, once for each way to make the codec.
 */
package com.beeper.desktop.tck.codec;
