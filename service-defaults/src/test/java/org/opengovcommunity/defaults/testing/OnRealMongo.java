package org.opengovcommunity.defaults.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.TestPropertySource;

/**
 * Runs a test class on a real MongoDB instead of the embedded store; an empty subclass of a test is enough. It is the one
 * that {@code OPENGOV_TEST_MONGODB_URI} names, else one in a container (which needs {@code testcontainers-mongodb} on the
 * class path of the test); without either the class is skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealMongo.class)
@TestPropertySource(properties = OnRealMongo.MARK + "=true")
public @interface OnRealMongo {
    String MARK = "opengov.test.real-mongo";
}
