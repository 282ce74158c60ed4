/** What is the same for every route: who may call it, what it answers when something is wrong, and its headers. */
@NullMarked
package org.candour.app.http;

import org.jspecify.annotations.NullMarked;
