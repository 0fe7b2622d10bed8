package org.vetika.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Gives controllers the {@link PageContext}, {@link Language} and {@link Visitor} as parameters.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
  private final AccessInterceptor access;
  private final PageContexts contexts;

  WebConfiguration(AccessInterceptor access, PageContexts contexts) {
    this.access = access;
    this.contexts = contexts;
  }

  @Bean
  static WebMvcRegistrations handlersByPart() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new HandlersByPart();
      }
    };
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(access);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new PageArguments(contexts));
  }

  private record PageArguments(PageContexts contexts) implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      Class<?> type = parameter.getParameterType();
      return type == PageContext.class || type == Language.class || type == Visitor.class;
    }

    @Override
    public @Nullable Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest webRequest,
        @Nullable WebDataBinderFactory binders) {
      var request = (HttpServletRequest) webRequest.getNativeRequest();
      Class<?> type = parameter.getParameterType();
      if (type == Visitor.class) {
        return request.getAttribute(Visitor.ATTRIBUTE);
      }
      PageContext page = contexts.of(request);
      return type == Language.class ? page.language() : page;
    }
  }
}
