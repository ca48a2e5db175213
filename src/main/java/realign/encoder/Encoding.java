package realign.encoder;

import realign.vector.Matrix;

/**
 * What an encoder made of some texts.
 *
 * @param vectors one unit row a text
 * @param tokens how many tokens each text has, special tokens included
 * @param seen how many of those the encoder saw
 */
public record Encoding(Matrix vectors, int[] tokens, int[] seen) {}
