// Written by the module generator from spec/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.internal.chats.ChatValue;
import com.beeper.desktop.internal.json.Content;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.messages.MessageSearchResultValue;
import com.beeper.desktop.shared.SearchResults;

/** The value of a {@link SearchResults}. */
public final class SearchResultsValue extends ModelValue implements SearchResults {

  /** The members of a {@link SearchResults}. */
  public static final Shape<SearchResults> SHAPE = Shape.of(
          SearchResults.class, new SearchResultsValue(Content.NONE))
      .required("chats", Kind.list(Kind.model(ChatValue.SHAPE)))
      .required("in_groups", Kind.list(Kind.model(ChatValue.SHAPE)))
      .required("messages", Kind.model(MessageSearchResultValue.SHAPE))
      .build();

  private SearchResultsValue(Content content) {
    super(content);
  }

  @Override
  protected ModelValue create(Content content) {
    return new SearchResultsValue(content);
  }
}
