package org.opengovcommunity.commitments;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole service with its seed, on 24 November 2026; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "opengov.seed=true",
            "logging.structured.format.console=",
            "logging.level.root=error",
            "logging.level.org.apache.kafka=off",
            "logging.level.org.springframework.kafka=off"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestPlatform.class)
@Import({TestTokens.Decoding.class, ServiceTest.Time.class})
public @interface ServiceTest {

    /** A clock that goes, so that the sweep of the outbox works, but from a known day on. */
    @TestConfiguration(proxyBeanMethods = false)
    class Time {

        @Bean
        @Primary
        Clock autumn() {
            Instant start = Instant.parse("2026-11-24T15:00:00Z");
            return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), start));
        }
    }
}
