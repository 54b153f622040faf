/** The sign-in, encryption setup and device verification of the fake server. Internal: it may change at any time. */
@NullMarked
package com.beeper.desktop.testkit.internal.app;

import org.jspecify.annotations.NullMarked;
