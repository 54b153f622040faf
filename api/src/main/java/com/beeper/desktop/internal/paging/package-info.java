/**
 * Pages of lists, and the transition from one page to the next.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.internal.paging;

import org.jspecify.annotations.NullMarked;
