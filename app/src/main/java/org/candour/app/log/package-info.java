/** The log as anyone may check it: signed checkpoints, tiles and proofs over HTTP (C2SP tlog-tiles). */
@NullMarked
package org.candour.app.log;

import org.jspecify.annotations.NullMarked;
