package org.opengovcommunity.notifications.digest;

class InMemoryDigestProgressTests implements DigestProgressContract {

    private final DigestProgress progress = new InMemoryDigestProgress();

    @Override
    public DigestProgress progress() {
        return progress;
    }
}
