package com.beeper.desktop.tck.codec.samples;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bean with beans that contain models. */
public final class BeanWithBeans {

  public @Nullable List<BeanWithModels> envelopes;
}
