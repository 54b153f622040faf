package com.beeper.desktop.integration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The OSGi headers of a module, which its build writes before the jar exists. */
final class BundleHeaders {

  private static final Pattern SERVICE = Pattern.compile("osgi\\.serviceloader=\"([\\w.]+)\"");

  private final Map<String, String> headers;

  private BundleHeaders(Map<String, String> headers) {
    this.headers = headers;
  }

  static BundleHeaders of(PublishedModule module) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    try (InputStream in = Files.newInputStream(module.classes().resolve("META-INF/MANIFEST.MF"))) {
      new Manifest(in)
          .getMainAttributes()
          .forEach((name, value) -> headers.put(name.toString(), value.toString()));
    }
    return new BundleHeaders(headers);
  }

  Map<String, String> all() {
    return headers;
  }

  String text(String header) {
    return headers.getOrDefault(header, "");
  }

  /** Splits a header at the commas that are not quoted. */
  List<String> clauses(String header) {
    String text = text(header);
    return text.isEmpty()
        ? List.of()
        : Stream.of(text.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).toList();
  }

  /** Returns the first part of each clause: the packages of an export or import. */
  List<String> names(String header) {
    return clauses(header).stream()
        .map(clause -> clause.replaceFirst(";.*", ""))
        .toList();
  }

  /** Returns the services that a header of capabilities names. */
  List<String> services(String header) {
    return clauses(header).stream()
        .map(SERVICE::matcher)
        .filter(Matcher::find)
        .map(service -> service.group(1))
        .toList();
  }
}
