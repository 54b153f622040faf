/** Example programs to run and to copy from. */
@NullMarked
package com.beeper.desktop.examples;

import org.jspecify.annotations.NullMarked;
