package com.beeper.desktop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.Page;
import com.beeper.desktop.chats.Chat;
import com.beeper.desktop.messages.Message;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

  static Stream<Method> samples() {
    return Arrays.stream(Samples.class.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void returnsModelWhoseMembersCanBeRead(Method sample) throws ReflectiveOperationException {
    Consumer<Object> unchanged = builder -> {};
    Object model = sample.invoke(null, unchanged);

    for (Method accessor : sample.getReturnType().getMethods()) {
      if (accessor.getParameterCount() == 0
          && accessor.getDeclaringClass() != Object.class
          && !Modifier.isStatic(accessor.getModifiers())) {
        assertThatCode(() -> accessor.invoke(model))
            .as(accessor.getName())
            .doesNotThrowAnyException();
      }
    }
    assertThat(sample.invoke(null, unchanged)).isEqualTo(model);
  }

  @Test
  void appliesChanges() {
    Chat chat = Samples.chat(c -> c.title("Work"));
    Message message = Samples.message(m -> m.text("hello"));

    assertThat(chat.title()).isEqualTo("Work");
    assertThat(message.text()).isEqualTo("hello");
    assertThat(message.chatId()).isEqualTo(chat.id());
  }

  @Test
  void hasSampleOfEachModelThatOperationsReturn() {
    Set<Class<?>> returned = new HashSet<>();
    collect(BeeperDesktop.class, returned, new HashSet<>());

    assertThat(samples().map(Method::getReturnType)).containsAll(returned);
    assertThat(returned).as("the walk found the operations").hasSizeGreaterThan(30);
  }

  /** Walks from a resource to the models that its operations return. */
  private static void collect(Class<?> resource, Set<Class<?>> returned, Set<Class<?>> visited) {
    if (!visited.add(resource)) {
      return;
    }
    List<Method> operations = Arrays.stream(resource.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .toList();
    for (Method method : operations) {
      Class<?> type = method.getReturnType();
      if (hasBuilder(type)) {
        returned.add(type);
      } else if (type == Page.class || type == List.class) {
        Type item = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        returned.add((Class<?>) item);
      } else if (type.isInterface()
          && method.getParameterCount() == 0
          && type.getName().startsWith("com.beeper.desktop.")
          && !type.getName().endsWith("Async")) {
        collect(type, returned, visited);
      }
    }
  }

  private static boolean hasBuilder(Class<?> type) {
    return type != BeeperDesktop.class
        && Arrays.stream(type.getMethods())
            .anyMatch(method ->
                method.getName().equals("builder") && Modifier.isStatic(method.getModifiers()));
  }
}
