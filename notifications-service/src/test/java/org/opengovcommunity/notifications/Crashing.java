package org.opengovcommunity.notifications;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Lets a process die at the n-th call of any of its ports, before or after what the call does is done. */
public final class Crashing {

    private final int at;
    private final boolean done;
    private int calls;

    public Crashing(int at, boolean done) {
        this.at = at;
        this.done = done;
    }

    public static Crashing never() {
        return new Crashing(Integer.MAX_VALUE, false);
    }

    /** The process ends here. */
    public static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public <T> T around(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, call, args) -> {
            boolean crash = ++calls == at;
            if (crash && !done) {
                throw new Crash();
            }
            Object result = null;
            try {
                result = call.invoke(real, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (crash) {
                throw new Crash();
            }
            return result;
        }));
    }

    /** Whether it came to the fatal call. */
    public boolean happened() {
        return calls >= at;
    }
}
