package com.beeper.desktop.testkit.internal.accounts;

import com.beeper.desktop.testkit.internal.ServerState;
import com.beeper.desktop.testkit.internal.http.CursorPage;
import com.beeper.desktop.testkit.internal.http.FakeResponse;
import com.beeper.desktop.testkit.internal.http.RoutedRequest;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Serves {@code accounts.*}. */
public final class AccountRoutes {

  private static final int PAGE = 50;

  private final AccountStore accounts;

  private AccountRoutes(AccountStore accounts) {
    this.accounts = accounts;
  }

  /** Adds the routes. */
  public static void add(Routes routes, ServerState state) {
    AccountRoutes accounts = new AccountRoutes(state.accounts());
    routes
        .add("accounts.list", accounts::list)
        .add("accounts.retrieve", accounts::retrieve)
        .add("accounts.contacts.list", accounts::listContacts)
        .add("accounts.contacts.search", accounts::searchContacts);
  }

  private FakeResponse list(RoutedRequest request) {
    return FakeResponse.json(accounts.all().stream().map(FakeAccount::json).toList());
  }

  private FakeResponse retrieve(RoutedRequest request) {
    return FakeResponse.json(accounts.get(request.path("accountID")).json());
  }

  private FakeResponse listContacts(RoutedRequest request) {
    return FakeResponse.json(CursorPage.of(
        "contacts",
        contacts(request, request.query().text("query")),
        AccountRoutes::key,
        Comparator.naturalOrder(),
        FakePerson::json,
        request.query(),
        request.query().integer("limit", PAGE)));
  }

  private FakeResponse searchContacts(RoutedRequest request) {
    List<JsonObject> found = contacts(request, request.query().text("query")).stream()
        .map(FakePerson::json)
        .toList();
    return FakeResponse.json(new JsonObject().put("items", found));
  }

  private List<FakePerson> contacts(RoutedRequest request, @Nullable String query) {
    return accounts.get(request.path("accountID")).contacts().values().stream()
        .filter(person -> query == null || person.matches(query))
        .sorted(Comparator.comparing(AccountRoutes::key))
        .toList();
  }

  private static String key(FakePerson person) {
    return person.fullName().toLowerCase(Locale.ROOT) + "|" + person.id();
  }
}
