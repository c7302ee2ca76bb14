/**
 * The session of a browser that signs in here. It lies in the store, so any instance can go on with it, and a restart ends
 * none; see {@code docs/adr/0027-the-sign-in-session-lies-in-the-store.md}.
 */
@NullMarked
package org.opengovcommunity.membership.session;

import org.jspecify.annotations.NullMarked;
