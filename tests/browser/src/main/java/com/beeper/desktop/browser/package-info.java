/**
 * Tests of web pages in a browser. This file exists because the compiler plugin fails in a module
 * without main sources.
 */
package com.beeper.desktop.browser;
