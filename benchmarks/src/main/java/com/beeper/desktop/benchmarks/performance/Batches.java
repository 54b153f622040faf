package com.beeper.desktop.benchmarks.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The time and the allocated bytes of an operation in each of several batches. */
final class Batches {

  private final List<Double> values = new ArrayList<>();
  private final List<Double> bytes = new ArrayList<>();

  /**
   * A batch of operations.
   *
   * @param nanos the elapsed time
   * @param operations their number
   */
  record Batch(double nanos, long operations) {}

  /** Does a batch and records it. The bytes stay unknown if a thread ends meanwhile. */
  void add(Callable<Batch> work) throws Exception {
    AllocatedBytes before = AllocatedBytes.now();
    Batch batch = work.call();
    double allocated = AllocatedBytes.now().since(before);
    values.add(batch.nanos() / batch.operations());
    if (Double.isFinite(allocated)) {
      bytes.add(allocated / batch.operations());
    }
  }

  int size() {
    return values.size();
  }

  Measurement toMeasurement(Row row) {
    return new Measurement(row, List.copyOf(values), List.copyOf(bytes), "");
  }
}
