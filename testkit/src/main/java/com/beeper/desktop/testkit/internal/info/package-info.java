/** The description of the fake server: info and spec. Internal: it may change at any time. */
@NullMarked
package com.beeper.desktop.testkit.internal.info;

import org.jspecify.annotations.NullMarked;
