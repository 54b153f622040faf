/** Programs to try and to copy from. */
@NullMarked
package com.beeper.desktop.examples;

import org.jspecify.annotations.NullMarked;
