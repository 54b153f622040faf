package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.beeper.desktop.DecodingException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.jsonb.JsonbCodec;
import com.beeper.desktop.integration.LongRuns;
import com.beeper.desktop.internal.json.DecodingOptions;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.internal.json.JsonType;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.johnzon.core.JsonProviderImpl;
import org.junit.jupiter.api.Test;

/**
 * Reads random documents with every codec, the JSON-B codec over two implementations and the Gson codec
 * of the examples among them: 10,000 in the normal build, 1,000,000 in the profile {@code long}. All
 * codecs must return equal values, or fail in the same manner.
 */
class CodecFuzzTest {

  private static final int DOCUMENTS = LongRuns.times(10_000, 1_000_000);

  /** The system property that names the implementation of Jakarta JSON Processing. */
  private static final String JSON_PROVIDER = "jakarta.json.provider";

  private static final long MAX_NANOS = 100_000_000;

  /** The bytes that a reader allocates for any text, for example for buffers. */
  private static final long MAX_BASE_BYTES = 64 * 1024;

  /** The bytes that decoding allocates for a byte of the text, garbage included. */
  private static final long MAX_BYTES_PER_BYTE = 150;

  /** Gson 2.14 refuses some integers of this length; see docs/limits.md. */
  private static final Pattern LONG_INTEGER = Pattern.compile("\\d{20}");

  private static final Pattern INVALID_ESCAPE =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\[^\"\\\\/bfnrtu]");

  private static final Map<String, Codec> CODECS = codecs();

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final List<OpenApiDocument.Example> EXAMPLES =
      ExamplesTest.responses().toList();

  private static final List<JsonType<?>> TYPES = types();

  private long slowest;
  private double largest;
  private long values;

  private static Map<String, Codec> codecs() {
    Map<String, Codec> codecs = new TreeMap<>(ShippedBackEnds.CODECS);
    codecs.put("gson", ExampleCodec.gson());
    String before = System.setProperty(JSON_PROVIDER, JsonProviderImpl.class.getName());
    try {
      codecs.put("jsonb over Johnzon", JsonbCodec.create());
    } finally {
      if (before == null) {
        System.clearProperty(JSON_PROVIDER);
      } else {
        System.setProperty(JSON_PROVIDER, before);
      }
    }
    return codecs;
  }

  private static List<JsonType<?>> types() {
    List<JsonType<?>> types = new ArrayList<>(List.of(JsonType.ANY, JsonType.OBJECT));
    EXAMPLES.forEach(example ->
        types.add(SdkReflection.responseType(example.operation().id()).orElseThrow()));
    return types;
  }

  /** The value, or the failure, of one codec. */
  private record Outcome(Object value, DecodingException failure) {

    /** Returns whether two outcomes are equal, apart from which of two faults was found first. */
    boolean matches(Outcome other) {
      if (failure == null || other.failure == null) {
        return failure == null && other.failure == null && value.equals(other.value);
      }
      return isMalformed() || other.isMalformed() || problem().equals(other.problem());
    }

    private boolean isMalformed() {
      return failure.problem().contains("well-formed") || failure.problem().contains("more text");
    }

    private String problem() {
      return failure.path() + ": " + failure.problem();
    }
  }

  @Test
  void codecsReadTheSameOfRandomDocuments() {
    FuzzedDocuments documents = new FuzzedDocuments(
        EXAMPLES.stream().map(OpenApiDocument.Example::bytes).toList());
    // Before anything is measured: the first document loads most classes.
    for (int seed = -500; seed < 0; seed++) {
      outcomes(documents.document(new Random(seed)), JsonType.ANY);
    }
    slowest = 0;
    largest = 0;
    long start = System.nanoTime();
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      Random random = new Random(seed);
      byte[] json = documents.document(random);
      JsonType<?> type =
          random.nextInt(4) == 0 ? JsonType.ANY : TYPES.get(random.nextInt(TYPES.size()));
      check(seed, json, type);
    }
    assertThat(values).as("documents that are valid").isGreaterThan(DOCUMENTS / 10);
    if (LongRuns.areOn()) {
      System.out.printf(
          "%,d documents in %,d s, %,d valid; slowest %.1f ms; at most %.0f bytes a byte%n",
          DOCUMENTS, (System.nanoTime() - start) / 1_000_000_000, values, slowest / 1e6, largest);
    }
  }

  private void check(int seed, byte[] json, JsonType<?> type) {
    Map<String, Outcome> outcomes = outcomes(json, type);
    Outcome first = outcomes.get("jackson");
    outcomes.forEach((name, outcome) -> {
      if (!outcome.matches(first) && !isLimitOfLibrary(name, json)) {
        fail(
            "seed %d, %s: %s, but jackson: %s, for %s as %s",
            seed, name, outcome, first, shown(json), type);
      }
    });
    if (first.failure() == null) {
      values++;
      roundTrip(seed, json, type, first.value());
    }
  }

  /** Returns whether a document has what docs/limits.md names. */
  private static boolean isLimitOfLibrary(String name, byte[] json) {
    Pattern limit =
        name.equals("gson") ? LONG_INTEGER : name.endsWith("Johnzon") ? INVALID_ESCAPE : null;
    return limit != null
        && limit.matcher(new String(json, StandardCharsets.ISO_8859_1)).find();
  }

  /** Each value that was read can be written, compared and shown, and reads back equal. */
  private static <T> void roundTrip(int seed, byte[] json, JsonType<T> type, Object value) {
    for (Map.Entry<String, Codec> codec : CODECS.entrySet()) {
      if (isLimitOfLibrary(codec.getKey(), json)) {
        continue;
      }
      byte[] written = ModelReflection.write(codec.getValue(), type, value);
      Object again = JsonDocument.read(codec.getValue(), written, type, DecodingOptions.DEFAULT);
      assertThat(again.equals(value) && again.hashCode() == value.hashCode())
          .as("seed %s, %s: %s", seed, codec.getKey(), shown(json))
          .isTrue();
    }
    assertThat(value.toString()).isNotNull();
  }

  private Map<String, Outcome> outcomes(byte[] json, JsonType<?> type) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    CODECS.forEach((name, codec) -> {
      long nanos = Long.MAX_VALUE;
      long bytes = Long.MAX_VALUE;
      // Again if it was too much: a busy machine or the loading of classes affects one attempt.
      for (int attempt = 0;
          attempt < 5 && (nanos > MAX_NANOS || bytes > maxBytes(json));
          attempt++) {
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        outcomes.put(name, outcome(codec, json, type));
        nanos = Math.min(nanos, THREADS.getCurrentThreadCpuTime() - start);
        bytes = Math.min(bytes, THREADS.getCurrentThreadAllocatedBytes() - bytesBefore);
      }
      assertThat(nanos)
          .as("processor time in nanoseconds of %s for %s", name, shown(json))
          .isLessThanOrEqualTo(MAX_NANOS);
      assertThat(bytes)
          .as("bytes of %s for %s bytes: %s as %s", name, json.length, shown(json), type)
          .isLessThanOrEqualTo(maxBytes(json));
      slowest = Math.max(slowest, nanos);
      largest = Math.max(
          largest, (double) Math.max(0, bytes - MAX_BASE_BYTES) / Math.max(1, json.length));
    });
    return outcomes;
  }

  private static long maxBytes(byte[] json) {
    return MAX_BASE_BYTES + MAX_BYTES_PER_BYTE * json.length;
  }

  private static Outcome outcome(Codec codec, byte[] json, JsonType<?> type) {
    try {
      return new Outcome(JsonDocument.read(codec, json, type, DecodingOptions.DEFAULT), null);
    } catch (DecodingException e) {
      return new Outcome(null, e);
    }
  }

  private static String shown(byte[] json) {
    String text = new String(json, StandardCharsets.ISO_8859_1);
    return text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text;
  }
}
