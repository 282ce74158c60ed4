package org.candour.vault;

import com.mongodb.MongoException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream from GridFS whose failures are those of a stream. */
final class GridFsStream extends FilterInputStream {

    GridFsStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (MongoException e) {
            throw new IOException("the file store does not answer", e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (MongoException e) {
            throw new IOException("the file store does not answer", e);
        }
    }
}
