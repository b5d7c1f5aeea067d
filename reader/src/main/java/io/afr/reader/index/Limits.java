package io.afr.reader.index;

/**
 * From where on another way to an answer is the quicker one. All ways lead to the same answer.
 *
 * @param few so many sessions are rather looked at one after the other than for what else they have
 * @param manyPassages so many passages cost next to nothing to know
 * @param fewPassages the sessions of so few passages are looked at whatever their order
 * @param firstOnes so many sessions are looked through before anything is made of how many hold a
 *     short text; later one in four must
 * @param shortPart letters of what is in so many words that sessions are looked through at first
 * @param handful so few passages are rather looked through than kept apart by the rest of what is
 *     sought
 * @param mostWords more words than that, and it is quicker to look through sessions than for words
 * @param cheapWords of more words it costs so much to look where they are that texts are rather
 *     looked through
 * @param patience so many sessions are looked through before it is asked after all where many words
 *     are
 */
record Limits(
    int few,
    int manyPassages,
    int fewPassages,
    int firstOnes,
    int shortPart,
    int handful,
    int mostWords,
    int cheapWords,
    int patience) {

  static final Limits USUAL = new Limits(2_000, 5_000, 500, 20, 4, 1_000, 1_000, 64, 1_000);
}
