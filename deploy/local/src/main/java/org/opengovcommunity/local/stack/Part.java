package org.opengovcommunity.local.stack;

import java.util.Map;

/**
 * One process of the stack.
 *
 * @param name as the status shows it
 * @param port the one people or other parts use
 * @param environment on top of the supervisor's own
 */
record Part(String name, int port, JavaProgram program, Map<String, String> environment, Probe probe) {}
