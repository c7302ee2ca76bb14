package org.opengovcommunity.archive.access;

import jakarta.servlet.http.HttpServletRequest;

/** Who reads records, for operations whose answers take long. All others are recorded when they are answered. */
@FunctionalInterface
public interface Accesses {

    /** Records now that the caller gets what is asked for. */
    void granted(HttpServletRequest request);
}
