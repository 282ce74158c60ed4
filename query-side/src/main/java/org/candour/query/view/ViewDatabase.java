package org.candour.query.view;

/**
 * The database of the views, by both drivers: projections write where threads may wait, routes read without waiting.
 *
 * @param writing by the synchronous driver
 * @param reading by the reactive driver
 */
public record ViewDatabase(
        com.mongodb.client.MongoDatabase writing, com.mongodb.reactivestreams.client.MongoDatabase reading) {

    <D> ViewStore<D> store(Projection<D> projection) {
        return new ViewStore<>(writing, projection);
    }

    <D> ViewReader<D> reader(Projection<D> projection) {
        return new ViewReader<>(reading, projection);
    }
}
