/** The files of the fake server. Internal: it may change at any time. */
@NullMarked
package com.beeper.desktop.testkit.internal.assets;

import org.jspecify.annotations.NullMarked;
