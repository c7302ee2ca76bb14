package org.opengovcommunity.archive;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Random;

/** A process that is killed again and again: before a step, after it, or in the middle of a bulk write. */
public final class Faults {

    private final Random random;
    private final double rate;

    public Faults(long seed, double rate) {
        this.random = new Random(seed);
        this.rate = rate;
    }

    /** The end of the process. */
    public static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The port as that process has it. */
    public <T> T around(Class<T> port, T target) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, values) -> {
                    perish();
                    boolean middle = strikes();
                    try {
                        Object result = method.invoke(target, middle ? cut(values) : values);
                        if (middle) {
                            throw new Killed();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private Object[] cut(Object[] values) {
        Object[] less = values.clone();
        for (int i = 0; i < less.length; i++) {
            if (less[i] instanceof List<?> list) {
                less[i] = list.subList(0, random.nextInt(list.size() + 1));
            }
        }
        return less;
    }

    private void perish() {
        if (strikes()) {
            throw new Killed();
        }
    }

    private boolean strikes() {
        return random.nextDouble() < rate;
    }
}
