package org.opengovcommunity.defaults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.opengovcommunity.defaults.testing.EmbeddedPlatform;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/** A test of the defaults themselves, inside one small service that all of them share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // Any other loopback address is a stranger.
        properties = "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = EmbeddedPlatform.class)
public @interface DefaultsTest {}
