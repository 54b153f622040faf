/** The search over everything, and focus. Internal: it may change at any time. */
@NullMarked
package com.beeper.desktop.testkit.internal.search;

import org.jspecify.annotations.NullMarked;
