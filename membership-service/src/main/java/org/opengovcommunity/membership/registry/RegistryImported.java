package org.opengovcommunity.membership.registry;

/** Told within this service after an import: whatever rests on the registry is to be judged again. */
public record RegistryImported() {}
