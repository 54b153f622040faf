/**
 * The test suite for codecs: extend {@link com.beeper.desktop.tck.codec.CodecTck} in the tests of a
 * codec, once for each method that creates it. Its rules are in one class per topic.
 */
@NullMarked
package com.beeper.desktop.tck.codec;

import org.jspecify.annotations.NullMarked;
