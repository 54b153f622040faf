package com.beeper.desktop.benchmarks.performance;

import java.util.List;
import java.util.stream.Stream;

/** A kind of work that is measured: a row of the issue, and a column of a table. */
public enum Row {
  /** A small GET by one thread. */
  GET_1_THREAD(Group.CALLS, "1 thread"),
  /** Small GETs by 16 threads. */
  GET_16_THREADS(Group.CALLS, "16 threads"),
  /** Asynchronous small GETs, 64 at a time. */
  GET_ASYNC_64(Group.CALLS, "async, 64 in flight"),
  /** Small GETs by 1,000 virtual threads. */
  GET_1000_VIRTUAL(Group.CALLS, "1,000 virtual threads"),
  /** A page of 20 messages, by one thread. */
  PAGE_20(Group.CALLS, "page of 20 messages"),

  /** One message from JSON. */
  DECODE_1(Group.JSON, "decode 1"),
  /** 20 messages from JSON. */
  DECODE_20(Group.JSON, "decode 20"),
  /** 500 messages from JSON. */
  DECODE_500(Group.JSON, "decode 500"),
  /** One message to JSON. */
  ENCODE_1(Group.JSON, "encode 1"),
  /** 20 messages to JSON. */
  ENCODE_20(Group.JSON, "encode 20"),
  /** 500 messages to JSON. */
  ENCODE_500(Group.JSON, "encode 500"),

  /** Events as fast as the client takes them. */
  EVENT_BURST(Group.EVENTS, "time of an event in a burst"),
  /** The time from the server's write of an event until the program has it. */
  EVENT_LATENCY(Group.EVENTS, "latency"),

  /** 100,000 messages, page after page. */
  PAGING(Group.BULK, "100,000 messages"),
  /** A file of 1 GiB from the server. */
  DOWNLOAD(Group.BULK, "1 GiB down"),
  /** A file of 1 GiB to the server. */
  UPLOAD(Group.BULK, "1 GiB up"),
  /** 500,000 events. */
  EVENTS(Group.BULK, "500,000 events"),

  /** A small GET by one thread, with an integration. */
  INTEGRATED_GET(Group.INTEGRATIONS, "1 thread"),
  /** Asynchronous small GETs, 64 at a time, with an integration. */
  INTEGRATED_GET_ASYNC(Group.INTEGRATIONS, "async, 64 in flight"),

  /** From the start of a JVM with a class path to the first value. */
  START_CLASS_PATH(Group.START, "class path"),
  /** The same with an archive of application class data sharing. */
  START_CLASS_PATH_CDS(Group.START, "class path, AppCDS"),
  /** The same with an ahead-of-time cache of JDK 25. */
  START_CLASS_PATH_AOT(Group.START, "class path, AOT cache"),
  /** From the start of a JVM with a module path to the first value. */
  START_MODULE_PATH(Group.START, "module path"),
  /** The same with an archive of application class data sharing. */
  START_MODULE_PATH_CDS(Group.START, "module path, AppCDS"),
  /** The same with an ahead-of-time cache of JDK 25. */
  START_MODULE_PATH_AOT(Group.START, "module path, AOT cache"),
  /** From the start of a runtime image, which holds the modules of the program, to the first value. */
  START_IMAGE(Group.START, "runtime image"),
  /** The same with an archive of application class data sharing. */
  START_IMAGE_CDS(Group.START, "runtime image, AppCDS");

  /** The rows of one group are measured in one JVM for each subject, one after the other. */
  public enum Group {
    /** Calls over HTTP. */
    CALLS,
    /** Decoding and encoding, without HTTP. */
    JSON,
    /** Events over a WebSocket. */
    EVENTS,
    /** Much data in a small heap. */
    BULK,
    /** Calls over HTTP with the integrations of the SDK. */
    INTEGRATIONS,
    /** The start of a program, each in a JVM of its own. */
    START;

    /** Returns whether the subjects are measured in turns. */
    boolean isInTurns() {
      return this == CALLS || this == INTEGRATIONS;
    }
  }

  private final Group group;
  private final String title;

  Row(Group group, String title) {
    this.group = group;
    this.title = title;
  }

  /** Returns the group of this row. */
  Group group() {
    return group;
  }

  /** Returns the title of this row in tables. */
  String title() {
    return title;
  }

  /** Returns the rows of a group. */
  static List<Row> of(Group group) {
    return Stream.of(values()).filter(row -> row.group == group).toList();
  }

  /** Returns whether the program is a module in this row of the start. */
  boolean isModular() {
    return name().startsWith("START_MODULE_PATH") || isImage();
  }

  /** Returns whether the program is in a runtime image in this row of the start. */
  boolean isImage() {
    return name().startsWith("START_IMAGE");
  }

  /** Returns whether the JVM gets an archive or a cache in this row of the start. */
  boolean hasArchive() {
    return name().endsWith("_CDS") || name().endsWith("_AOT");
  }

  /** Returns the row with which a row of the start is compared: the same program as it is deployed by default. */
  Row plain() {
    return isModular() ? START_MODULE_PATH : START_CLASS_PATH;
  }

  /** Returns the oldest JDK that has this row. */
  int since() {
    return this == GET_1000_VIRTUAL ? 21 : name().endsWith("_AOT") ? 25 : 17;
  }

  /** Returns the number of threads that call; one of them may keep several calls in flight. */
  int threads() {
    return switch (this) {
      case GET_16_THREADS -> 16;
      case GET_1000_VIRTUAL -> 1_000;
      default -> 1;
    };
  }

  /** Returns whether one thread makes one call after the other. */
  boolean isSequential() {
    return this == GET_1_THREAD || this == PAGE_20 || this == INTEGRATED_GET;
  }

  /** Returns the number of messages of a row for JSON. */
  int messages() {
    return Integer.parseInt(name().substring(name().indexOf('_') + 1));
  }

  /** Returns whether this row measures decoding. */
  boolean isDecode() {
    return name().startsWith("DECODE");
  }
}
