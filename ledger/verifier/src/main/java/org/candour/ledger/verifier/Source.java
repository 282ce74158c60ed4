package org.candour.ledger.verifier;

import org.candour.ledger.proofs.TilePath;

/** Where a log is read from: what stands at the C2SP tlog-tiles names below its prefix. Safe for several threads. */
interface Source {

    /** The newest checkpoint, the log's verifier keys, or whatever else stands beside the tiles; bounded by the caller. */
    byte[] file(String name, int bytesMax) throws UnreadableException;

    /** A tile of hashes or a bundle of entries, uncompressed; bounded by the caller. */
    byte[] tile(TilePath path, int bytesMax) throws UnreadableException;

    /** What to call the source in a message. */
    String name();
}
