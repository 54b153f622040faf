/**
 * Nothing but tests, which look at several modules at once. This file is here because the compiler
 * plugin complains about a module without main sources.
 */
package com.beeper.desktop.integration;
