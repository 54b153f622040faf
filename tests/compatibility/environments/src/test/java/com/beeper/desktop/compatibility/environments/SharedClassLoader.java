package com.beeper.desktop.compatibility.environments;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** The class loader that all web applications of a server share. */
final class SharedClassLoader {

  private SharedClassLoader() {}

  /** Makes the class loader above those of the applications, from the arguments after the first. */
  static ClassLoader loader(String[] args) throws MalformedURLException {
    URL[] urls = new URL[args.length - 1];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = Path.of(args[i + 1]).toUri().toURL();
    }
    return new URLClassLoader("shared", urls, SharedClassLoader.class.getClassLoader());
  }
}
