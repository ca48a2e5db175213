/**
 * What is doubtful about a question, found by the machine and explained at the question. Flags
 * never decide: a person does.
 */
@NullMarked
package realign.question.flag;

import org.jspecify.annotations.NullMarked;
