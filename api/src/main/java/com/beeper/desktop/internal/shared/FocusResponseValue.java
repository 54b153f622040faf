// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.shared.FocusResponse;

/** The value of a {@link FocusResponse}. */
public final class FocusResponseValue extends ModelValue implements FocusResponse {

  /** The members of a {@link FocusResponse}. */
  public static final Shape<FocusResponse> SHAPE = Shape.of(
          FocusResponse.class, new FocusResponseValue(Content.NONE))
      .required("success", Kind.BOOLEAN)
      .build();

  private FocusResponseValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new FocusResponseValue(content);
  }
}
