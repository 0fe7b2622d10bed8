package org.vetika.app.account.web;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * Spring's authorization server on a port of its own, with one user of whom it says what we want.
 */
final class OpenIdProvider implements AutoCloseable {
  static final String CLIENT = "vetika";
  static final String SECRET = "only-in-tests";

  private record Says(String email, boolean checked) {}

  private static final AtomicReference<Says> SAYS =
      new AtomicReference<>(new Says("nobody@example.org", false));

  private static final AtomicReference<String> BACK = new AtomicReference<>("http://localhost");

  private final Tomcat tomcat;
  private final AnnotationConfigWebApplicationContext beans;

  private OpenIdProvider(Tomcat tomcat, AnnotationConfigWebApplicationContext beans) {
    this.tomcat = tomcat;
    this.beans = beans;
  }

  static OpenIdProvider start() {
    var tomcat = new Tomcat();
    tomcat.setBaseDir(Path.of("target", "openid-provider").toAbsolutePath().toString());
    tomcat.setPort(0);
    var site = tomcat.addContext("", null);
    var beans = new AnnotationConfigWebApplicationContext();
    beans.register(Provider.class);
    beans.setServletContext(site.getServletContext());
    var pages = Tomcat.addServlet(site, "pages", new DispatcherServlet(beans));
    pages.setLoadOnStartup(1);
    pages.addMapping("/");
    var filter = new FilterDef();
    filter.setFilterName("security");
    filter.setFilter(new DelegatingFilterProxy("springSecurityFilterChain", beans));
    site.addFilterDef(filter);
    var everywhere = new FilterMap();
    everywhere.setFilterName("security");
    everywhere.addURLPattern("/*");
    site.addFilterMap(everywhere);
    try {
      tomcat.start();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
    return new OpenIdProvider(tomcat, beans);
  }

  String address(String path) {
    return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path;
  }

  /** Where the provider sends browsers back to. */
  void sendsBackTo(String address) {
    BACK.set(address);
  }

  /** What the provider tells of its user from now on. */
  void says(String email, boolean checked) {
    SAYS.set(new Says(email, checked));
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
      beans.close();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The provider's own beans; a test configuration, so that Vetika itself does not find them. */
  @TestConfiguration(proxyBeanMethods = false)
  @EnableWebSecurity
  @EnableWebMvc
  static class Provider {
    @Bean
    SecurityFilterChain everything(HttpSecurity http) {
      return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(every -> every.anyRequest().authenticated())
          .csrf(AbstractHttpConfigurer::disable)
          .addFilterAfter(Provider::asDara, SecurityContextHolderFilter.class)
          .build();
    }

    /** Whoever asks at the provider is its one user, who has signed in there long ago. */
    private static void asDara(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      if (((HttpServletRequest) request).getRequestURI().equals("/oauth2/authorize")) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                "dara",
                null,
                List.of(
                    FactorGrantedAuthority.fromAuthority(
                        FactorGrantedAuthority.PASSWORD_AUTHORITY))));
        SecurityContextHolder.setContext(context);
      }
      chain.doFilter(request, response);
    }

    @Bean
    RegisteredClientRepository clients() {
      return new OneClient();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
      return token ->
          token
              .getClaims()
              .claims(claims -> {
                claims.put("email", SAYS.get().email());
                claims.put("email_verified", SAYS.get().checked());
              });
    }

    @Bean
    JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      return new ImmutableJWKSet<>(
          new JWKSet(
              new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                  .privateKey((RSAPrivateKey) pair.getPrivate())
                  .keyID("test")
                  .build()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }
  }

  /** Vetika, whose address is known only after the provider has started. */
  private static final class OneClient implements RegisteredClientRepository {
    @Override
    public void save(RegisteredClient client) {
      // The server would keep a stronger hash of the secret; there is nothing to keep here.
    }

    @Override
    public RegisteredClient findById(String id) {
      return findByClientId(CLIENT);
    }

    @Override
    public RegisteredClient findByClientId(String client) {
      return RegisteredClient.withId("1")
          .clientId(CLIENT)
          .clientSecret("{noop}" + SECRET)
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .redirectUri(BACK.get())
          .scope(OidcScopes.OPENID)
          .scope(OidcScopes.EMAIL)
          .build();
    }
  }
}
