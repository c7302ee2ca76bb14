package org.opengovcommunity.notifications.mbox;

class InMemoryImportsTests implements ImportsContract {

    private final Imports imports = new InMemoryImports();

    @Override
    public Imports imports() {
        return imports;
    }
}
