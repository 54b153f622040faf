package com.beeper.desktop.tck.codec;

import static com.beeper.desktop.tck.codec.BoundText.read;
import static com.beeper.desktop.tck.codec.BoundText.writeValue;
import static com.beeper.desktop.tck.codec.ModelAssertions.BEAN;
import static com.beeper.desktop.tck.codec.ModelAssertions.SESSION;
import static com.beeper.desktop.tck.codec.ModelAssertions.assertBean;
import static com.beeper.desktop.tck.codec.TokenText.reader;
import static com.beeper.desktop.tck.codec.TokenText.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.support.ModelBinding;
import com.beeper.desktop.tck.codec.samples.BeanWithModels;
import com.beeper.desktop.tck.codec.samples.SimpleBean;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules for concurrent use and for context class loaders. */
abstract class ThreadRules {

  private final CodecTck tck;
  private final ModelAssertions models;

  ThreadRules(CodecTck tck) {
    this.tck = tck;
    this.models = new ModelAssertions(tck);
  }

  @Test
  void supportsConcurrentUse() throws Exception {
    Codec codec = tck.codec();
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Void>> results = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        String name = "thread " + thread;
        Callable<Void> task = () -> {
          start.await();
          for (int i = 0; i < 100; i++) {
            SimpleBean bean = new SimpleBean(name.repeat(i), i, null);
            assertEquals(
                bean, read(codec, writeValue(codec, bean, SimpleBean.class), SimpleBean.class));
            readsAndWrites(codec);
          }
          return null;
        };
        results.add(executor.submit(task));
      }
      for (Future<Void> result : results) {
        result.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private void readsAndWrites(Codec codec) throws IOException {
    LoginSession session;
    try (JsonReader reader = reader(codec, SESSION)) {
      session = ModelBinding.read(LoginSession.class, reader);
    }
    models.assertJson(SESSION, write(codec, writer -> ModelBinding.write(session, writer)));
    assertBean(read(codec, BEAN, BeanWithModels.class));
  }

  @Test
  void worksWithoutContextClassLoader() throws Exception {
    withContextClassLoader(null);
  }

  @Test
  void worksWithForeignContextClassLoader() throws Exception {
    try (URLClassLoader foreign = new URLClassLoader(new URL[0], null)) {
      withContextClassLoader(foreign);
    }
  }

  private void withContextClassLoader(@Nullable ClassLoader loader) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      readsAndWrites(tck.codec());
      assertSame(loader, thread.getContextClassLoader());
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
