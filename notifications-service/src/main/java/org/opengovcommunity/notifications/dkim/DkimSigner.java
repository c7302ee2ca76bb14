package org.opengovcommunity.notifications.dkim;

import org.opengovcommunity.notifications.delivery.Letter;
import org.opengovcommunity.notifications.delivery.Signer;

/** Signs each copy with the key of a domain. */
final class DkimSigner implements Signer {

    private final DkimKey key;

    DkimSigner(DkimKey key) {
        this.key = key;
    }

    @Override
    public Signature signature(Letter letter) {
        return new LetterSignature(key, letter);
    }
}
