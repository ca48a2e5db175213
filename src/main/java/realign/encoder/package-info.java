/**
 * From texts to unit vectors, by bundled models, a model folder or a remote endpoint. Identities
 * keep vectors of different encoders apart, and a content-keyed cache keeps anything from being
 * encoded twice.
 */
@NullMarked
package realign.encoder;

import org.jspecify.annotations.NullMarked;
