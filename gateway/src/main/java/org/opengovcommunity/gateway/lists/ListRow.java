package org.opengovcommunity.gateway.lists;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A list among the others. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ListRow(String name, String title, String address, String audience) {

    public boolean forGovernment() {
        return audience.equals("GOVERNMENT");
    }
}
