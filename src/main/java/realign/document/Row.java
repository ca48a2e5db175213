package realign.document;

import java.util.List;

/** Words that stand side by side, from left to right. Not empty. */
record Row(List<Word> words) {
  float baseline() {
    return widest().baseline();
  }

  float size() {
    return widest().size();
  }

  float left() {
    return words.get(0).left();
  }

  float right() {
    float right = Float.NEGATIVE_INFINITY;
    for (Word word : words) {
      right = Math.max(right, word.right());
    }
    return right;
  }

  float top() {
    return baseline() - size() * 0.78f;
  }

  float bottom() {
    return baseline() + size() * 0.22f;
  }

  boolean bold() {
    return words.stream().allMatch(Word::bold);
  }

  int letters() {
    return words.stream().mapToInt(Word::letters).sum();
  }

  int glyphs() {
    return words.stream().mapToInt(word -> word.glyphs().size()).sum();
  }

  /** Its words as they stand, with a space between them. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      text.append(text.isEmpty() ? "" : " ");
      word.glyphs().forEach(glyph -> text.append(glyph.text()));
    }
    return text.toString();
  }

  /** When its first glyph was drawn. */
  int order() {
    int order = Integer.MAX_VALUE;
    for (Word word : words) {
      for (Glyph glyph : word.glyphs()) {
        order = Math.min(order, glyph.order());
      }
    }
    return order;
  }

  private Word widest() {
    Word widest = words.get(0);
    for (Word word : words) {
      if (word.glyphs().size() > widest.glyphs().size()) {
        widest = word;
      }
    }
    return widest;
  }
}
