/** Reading the caught mail: the JSON API and the pages. */
@NullMarked
package org.opengovcommunity.local.mail.web;

import org.jspecify.annotations.NullMarked;
