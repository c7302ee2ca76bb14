/** What services that read mail from anybody have in common. */
@NullMarked
package org.opengovcommunity.defaults.mail;

import org.jspecify.annotations.NullMarked;
