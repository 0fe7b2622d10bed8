package org.vetika.app;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Counts the statements that pages send to the database, and only those: listeners and jobs that
 * are at work meanwhile, in threads of their own, are not counted. Pages of {@code MockMvc} answer
 * in the thread that asks; a thread that a page begins inherits its count.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements implements BeanPostProcessor {
  private static final InheritableThreadLocal<@Nullable AtomicInteger> SENT =
      new InheritableThreadLocal<>();
  private static final AtomicInteger SENT_BY_ANYBODY = new AtomicInteger();
  private static final long QUIET_MILLIS = 500;
  private static final int MOST_WAITS = 60;

  /** What asks for pages. */
  @FunctionalInterface
  public interface Asking<E extends Exception> {
    void ask() throws E;
  }

  /** How many statements were sent for whom asked. */
  public static <E extends Exception> int during(Asking<E> asking) throws E {
    var sent = new AtomicInteger();
    SENT.set(sent);
    try {
      asking.ask();
    } finally {
      SENT.remove();
    }
    return sent.get();
  }

  /**
   * Waits until what was written before is indexed and announced: a change of the record that comes
   * in the middle of a page makes it read again what it had kept, such as the rules of time.
   */
  public static void settle() throws InterruptedException {
    int before = -1;
    for (int wait = 0; SENT_BY_ANYBODY.get() != before && wait < MOST_WAITS; wait++) {
      before = SENT_BY_ANYBODY.get();
      Thread.sleep(QUIET_MILLIS);
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source
        ? proxy(DataSource.class, source, "getConnection", CountedStatements::counted)
        : bean;
  }

  private static Object counted(Object connection) {
    return proxy(
        Connection.class,
        connection,
        "prepareStatement",
        statement -> {
          SENT_BY_ANYBODY.incrementAndGet();
          AtomicInteger sent = SENT.get();
          if (sent != null) {
            sent.incrementAndGet();
          }
          return statement;
        });
  }

  private interface Change {
    Object of(Object result);
  }

  private static Object proxy(Class<?> type, Object target, String method, Change change) {
    InvocationHandler handler =
        (proxy, called, arguments) -> {
          try {
            Object result = called.invoke(target, arguments);
            return called.getName().equals(method) ? change.of(result) : result;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }
}
