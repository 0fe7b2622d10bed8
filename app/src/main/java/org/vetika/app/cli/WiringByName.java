package org.vetika.app.cli;

import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.aot.BeanRegistrationCode;
import org.springframework.beans.factory.aot.BeanRegistrationCodeFragments;
import org.springframework.beans.factory.aot.BeanRegistrationCodeFragmentsDecorator;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.ResourceLoader;
import org.springframework.javapoet.CodeBlock;

/**
 * Lets the build write down which bean each parameter of a constructor gets, where only one can be
 * meant. A prepared start would otherwise ask all of a thousand beans for their types, for every
 * parameter again: a fifth of its work (docs/decisions/0031). Used by the build only.
 */
final class WiringByName implements BeanRegistrationAotProcessor {
  /** What the context itself stands in for, whatever beans there are. */
  private static final List<Class<?>> GIVEN =
      List.of(BeanFactory.class, ResourceLoader.class, ApplicationEventPublisher.class);

  private static final List<Class<?>> OF_MANY = List.of(Collection.class, Map.class);

  @Override
  public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
    Executable maker = bean.resolveInstantiationDescriptor().executable();
    var names = new ArrayList<@Nullable String>();
    for (int index = 0; index < maker.getParameterCount(); index++) {
      names.add(onlyBean(bean, MethodParameter.forExecutable(maker, index)));
    }
    if (names.stream().allMatch(Objects::isNull)) {
      return null;
    }
    return BeanRegistrationAotContribution.withCustomCodeFragments(
        fragments -> new Named(fragments, names));
  }

  private static @Nullable String onlyBean(RegisteredBean bean, MethodParameter parameter) {
    var beans = bean.getBeanFactory();
    var dependency = new DependencyDescriptor(parameter, true);
    Class<?> type = dependency.getDependencyType();
    if (!dependency.isRequired()
        || GIVEN.stream().anyMatch(given -> given.isAssignableFrom(type))
        || OF_MANY.stream().anyMatch(many -> many.isAssignableFrom(type))) {
      return null;
    }
    List<String> candidates =
        Arrays.stream(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, type, true, false))
            .filter(name -> beans.isAutowireCandidate(name, dependency))
            .toList();
    return candidates.size() != 1 || candidates.contains(bean.getBeanName())
        ? null
        : candidates.getFirst();
  }

  /** What Spring writes for a bean, and the names of what it gets, null where it has to look. */
  private static final class Named extends BeanRegistrationCodeFragmentsDecorator {
    private final List<@Nullable String> names;

    Named(BeanRegistrationCodeFragments fragments, List<@Nullable String> names) {
      super(fragments);
      this.names = names;
    }

    @Override
    public CodeBlock generateInstanceSupplierCode(
        GenerationContext context, BeanRegistrationCode code, boolean direct) {
      CodeBlock supplier = super.generateInstanceSupplierCode(context, code, direct);
      var all =
          names.stream()
              .map(name -> name == null ? CodeBlock.of("null") : CodeBlock.of("$S", name));
      return CodeBlock.of("$L.withShortcut($L)", supplier, all.collect(CodeBlock.joining(", ")));
    }
  }
}
