/** The log's proofs: RFC 6962 trees and the C2SP formats they travel in, with the JDK alone. */
@NullMarked
package org.candour.ledger.proofs;

import org.jspecify.annotations.NullMarked;
