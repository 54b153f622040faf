/** Codec over Jackson 2. */
package com.beeper.desktop.codec.jackson;
