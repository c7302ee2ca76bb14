package org.opengovcommunity.archive;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.opengovcommunity.defaults.testing.EmbeddedPlatform;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test of the running service with a real broker, the embedded store and an index of its own, shared by all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({TestTokens.Decoding.class, Api.class, Stocked.class})
@ContextConfiguration(initializers = EmbeddedPlatform.class)
public @interface ServiceTest {}
