package org.opengovcommunity.defaults.testing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out of architecture tests what the build generates beside our classes once a service has been packaged. */
public final class WrittenClasses implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return !location.contains("__") && !location.contains("$$");
    }
}
