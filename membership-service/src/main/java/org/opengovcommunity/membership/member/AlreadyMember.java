package org.opengovcommunity.membership.member;

/** Somebody has this id or this address already. */
public class AlreadyMember extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AlreadyMember(Throwable cause) {
        super("an id or an address is taken", cause);
    }

    public AlreadyMember() {
        super("an id or an address is taken");
    }
}
