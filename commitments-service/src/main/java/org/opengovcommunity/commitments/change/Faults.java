package org.opengovcommunity.commitments.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.opengovcommunity.commitments.change.Refused.Fault;

/** Reads the fields of a request one by one, so that all which are at fault are named at once. */
public final class Faults {

    private final Set<Fault> faults = new LinkedHashSet<>();

    /**
     * Reads one field. It may build on fields that were read before; then it is not looked at when they are at fault.
     *
     * @param field throws {@link Refused} as INVALID when it is no good
     * @return gives what was read, or refuses the request for all fields at fault; so read all before asking for the first
     */
    public <T> Supplier<T> read(Supplier<T> field) {
        try {
            T value = field.get();
            return () -> value;
        } catch (Refused refused) {
            faults.addAll(refused.faults());
            return () -> {
                throw Refused.invalid(List.copyOf(faults));
            };
        }
    }
}
