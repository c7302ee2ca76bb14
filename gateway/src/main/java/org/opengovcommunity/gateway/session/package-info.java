/**
 * Who is signed in with a browser. The session is one encrypted cookie, so any instance can open it and nothing is
 * stored; see {@code docs/adr/0015-the-session-is-an-encrypted-cookie.md}.
 */
@NullMarked
package org.opengovcommunity.gateway.session;

import org.jspecify.annotations.NullMarked;
