package org.opengovcommunity.membership;

import org.opengovcommunity.defaults.testing.AccessContract;
import org.opengovcommunity.defaults.testing.TestTokens;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What this does to the demo accounts, such as signing them out everywhere, must not reach the other tests. */
@MembershipTest
@Import(TestTokens.Decoding.class)
@TestPropertySource(
        properties = {
            "spring.kafka.producer.bootstrap-servers=localhost:1",
            "spring.cloud.stream.bindings.react-in-0.consumer.auto-startup=false"
        })
class AccessTests extends AccessContract {}
