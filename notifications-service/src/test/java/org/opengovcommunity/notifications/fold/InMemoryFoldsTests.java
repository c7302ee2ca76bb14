package org.opengovcommunity.notifications.fold;

class InMemoryFoldsTests implements FoldsContract {

    private final Folds folds = new InMemoryFolds();

    @Override
    public Folds folds() {
        return folds;
    }
}
