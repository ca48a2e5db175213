/**
 * Programs of others that tests talk to. What isn't there is fetched into {@code target/peers};
 * where it can't be, the test is skipped and says why.
 */
package realign.peers;
