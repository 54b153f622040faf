package com.beeper.desktop.testkit.internal.accounts;

import com.beeper.desktop.testkit.internal.World;
import com.beeper.desktop.testkit.internal.http.Call;
import com.beeper.desktop.testkit.internal.http.Page;
import com.beeper.desktop.testkit.internal.http.Reply;
import com.beeper.desktop.testkit.internal.http.Routes;
import com.beeper.desktop.testkit.internal.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Answers {@code accounts.*}. */
public final class AccountRoutes {

  private static final int PAGE = 50;

  private final Accounts accounts;

  private AccountRoutes(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Adds the routes. */
  public static void add(Routes routes, World world) {
    AccountRoutes accounts = new AccountRoutes(world.accounts());
    routes
        .add("accounts.list", accounts::list)
        .add("accounts.retrieve", accounts::retrieve)
        .add("accounts.contacts.list", accounts::listContacts)
        .add("accounts.contacts.search", accounts::searchContacts);
  }

  private Reply list(Call call) {
    return Reply.json(accounts.all().stream().map(Account::json).toList());
  }

  private Reply retrieve(Call call) {
    return Reply.json(accounts.get(call.path("accountID")).json());
  }

  private Reply listContacts(Call call) {
    return Reply.json(Page.of(
        "contacts",
        contacts(call, call.query().text("query")),
        AccountRoutes::key,
        Comparator.naturalOrder(),
        Person::json,
        call.query(),
        call.query().integer("limit", PAGE)));
  }

  private Reply searchContacts(Call call) {
    List<JsonObject> found =
        contacts(call, call.query().text("query")).stream().map(Person::json).toList();
    return Reply.json(new JsonObject().put("items", found));
  }

  private List<Person> contacts(Call call, @Nullable String query) {
    return accounts.get(call.path("accountID")).contacts().values().stream()
        .filter(person -> query == null || person.matches(query))
        .sorted(Comparator.comparing(AccountRoutes::key))
        .toList();
  }

  private static String key(Person person) {
    return person.fullName().toLowerCase(Locale.ROOT) + "|" + person.id();
  }
}
