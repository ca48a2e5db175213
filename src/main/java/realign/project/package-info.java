/**
 * The project file: one SQLite database that holds documents, chunks, questions, vectors, adapters
 * and the history of changes. What the user was told is saved, is on disk.
 */
@NullMarked
package realign.project;

import org.jspecify.annotations.NullMarked;
