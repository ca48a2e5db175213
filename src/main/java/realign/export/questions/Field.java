package realign.export.questions;

/** What a column or a name in an object can hold. */
public enum Field {
  /** The question itself. */
  QUERY,
  /** A text that answers it. */
  PASSAGE,
  /** A verbatim quote that answers it; counts before {@link #PASSAGE}. */
  EVIDENCE,
  /** Where in the document the quote starts. */
  START,
  /** Name of the document that the passage stands in. */
  DOCUMENT,
  /** A text that doesn't answer it. */
  NEGATIVE,
  ID,
  KIND,
  VOICE,
  VERDICT,
  FOLD,
  /** What made the question. */
  SOURCE,
  /** Which model, file or person made it. */
  DETAIL,
  /** Version of the prompt. */
  PROMPT,
  /** Id of the question that this one says in other words. */
  PARAPHRASE_OF,
  /** Nothing that is kept. */
  IGNORED
}
