package org.opengovcommunity.membership;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.defaults.testing.AsyncApi;

/** The AsyncAPI document tells all that is published, and where its sample and schema are. */
class AsyncApiTests {

    @Test
    void everySampleAndSchemaIsTheOneOfItsMessage() throws IOException {
        new AsyncApi().assertSamplesNamed("membership");
    }
}
