/**
 * From texts to unit vectors, by bundled models, a model folder or a remote endpoint. Identities
 * keep\n * vectors of different encoders apart, and a content-keyed cache keeps anything from being
 * encoded\n * twice.
 */
@NullMarked
package realign.encoder;

import org.jspecify.annotations.NullMarked;
