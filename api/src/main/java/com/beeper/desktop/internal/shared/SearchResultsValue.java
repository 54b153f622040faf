// Written by the module generator from contract/openapi.yaml: change it there.
package com.beeper.desktop.internal.shared;

import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.internal.chats.ChatValue;
import com.beeper.desktop.internal.json.Kind;
import com.beeper.desktop.internal.json.ModelValue;
import com.beeper.desktop.internal.json.Shape;
import com.beeper.desktop.internal.messages.MessageSearchResultValue;
import com.beeper.desktop.messages.MessageSearchResult;
import com.beeper.desktop.shared.SearchResults;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a {@link SearchResults}. */
public final class SearchResultsValue extends ModelValue implements SearchResults {

  /** The members of a {@link SearchResults}. */
  public static final Shape<SearchResults> SHAPE = Shape.of(
          SearchResults.class, SearchResultsValue::new)
      .required("chats", Kind.list(Kind.model(ChatValue.SHAPE)))
      .required("in_groups", Kind.list(Kind.model(ChatValue.SHAPE)))
      .required("messages", Kind.model(MessageSearchResultValue.SHAPE))
      .build();

  private SearchResultsValue(@Nullable Object[] slots, Map<String, @Nullable Object> unknown) {
    super(slots, unknown);
  }

  @Override
  protected Shape<SearchResults> shape() {
    return SHAPE;
  }

  @Override
  public List<Chat> chats() {
    return required(0);
  }

  @Override
  public List<Chat> inGroups() {
    return required(1);
  }

  @Override
  public MessageSearchResult messages() {
    return required(2);
  }
}
