package com.beeper.desktop.spring;

import com.beeper.desktop.events.Event;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.Order;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.util.ReflectionUtils;

/**
 * A method of a bean that receives events.
 *
 * @param bean the bean
 * @param method the method, invocable on the bean
 * @param order the position among the listeners of an event
 */
record ListenerMethod(Object bean, Method method, int order) {

  /**
   * Returns the methods with {@link BeeperEventListener} of all beans.
   *
   * @throws IllegalStateException if a method cannot receive events
   */
  static List<ListenerMethod> find(ConfigurableListableBeanFactory beans) {
    List<ListenerMethod> found = new ArrayList<>();
    for (String name : beans.getBeanNamesForType(Object.class, true, false)) {
      Class<?> type = ScopedProxyUtils.isScopedTarget(name)
          ? null
          : AutoProxyUtils.determineTargetClass(beans, name);
      if (type != null && AnnotationUtils.isCandidateClass(type, BeeperEventListener.class)) {
        Set<Method> methods = MethodIntrospector.selectMethods(type, (ReflectionUtils.MethodFilter)
            method -> AnnotatedElementUtils.hasAnnotation(method, BeeperEventListener.class));
        for (Method method : methods) {
          found.add(of(beans.getBean(name), method));
        }
      }
    }
    found.sort(Comparator.comparingInt(ListenerMethod::order));
    return List.copyOf(found);
  }

  private static ListenerMethod of(Object bean, Method method) {
    if (method.getParameterCount() != 1
        || !Event.class.isAssignableFrom(method.getParameterTypes()[0])) {
      throw new IllegalStateException("@BeeperEventListener requires one parameter of type"
          + " com.beeper.desktop.events.Event or one of its cases: " + method.toGenericString());
    }
    Method invocable = AopUtils.selectInvocableMethod(method, bean.getClass());
    ReflectionUtils.makeAccessible(invocable);
    Order order = AnnotatedElementUtils.findMergedAnnotation(method, Order.class);
    return new ListenerMethod(
        bean,
        invocable,
        order == null
            ? OrderUtils.getOrder(method.getDeclaringClass(), Ordered.LOWEST_PRECEDENCE)
            : order.value());
  }

  /** Returns whether the method receives an event. */
  boolean accepts(Event event) {
    return method.getParameterTypes()[0].isInstance(event);
  }

  /** Calls the method, and returns what it throws; null if it succeeds. */
  @Nullable
  RuntimeException call(Event event) {
    try {
      method.invoke(bean, event);
      return null;
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      if (cause instanceof Error error) {
        throw error;
      }
      return cause instanceof RuntimeException unchecked
          ? unchecked
          : new UndeclaredThrowableException(cause, method + " failed");
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("made accessible before: " + method, e);
    }
  }
}
