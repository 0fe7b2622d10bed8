package org.vetika.app;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Counts the statements that pages send to the database. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements implements BeanPostProcessor {
  public static final AtomicInteger SENT = new AtomicInteger();

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
          SENT.incrementAndGet();
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
