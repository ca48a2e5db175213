package realign.ui.questions;

import java.time.Duration;
import realign.question.Demand;
import realign.question.GenerationSettings;
import realign.question.Limits;
import realign.question.Price;
import realign.question.chat.Prompt;

/**
 * What is to be written, by whom, and how far. It holds no key.
 *
 * @param address the server's, as entered; means nothing offline
 * @param model empty until one is chosen
 * @param seed of the offline writer: another one asks other questions
 */
record Assignment(
    Scribe scribe,
    String address,
    String model,
    Prompt prompt,
    Demand demand,
    Bounds bounds,
    long seed) {
  /**
   * How far a run may go; 0 stands for no limit.
   *
   * @param tokens read and written together
   * @param cost in the currency of the prices
   */
  record Bounds(int minutes, long tokens, double cost, Price price) {
    static final Bounds NONE = new Bounds(0, 0, 0, Price.FREE);

    Limits limits() {
      return new Limits(
          minutes == 0 ? Limits.NONE.time() : Duration.ofMinutes(minutes),
          tokens == 0 ? Limits.NONE.tokens() : tokens,
          cost == 0 ? Limits.NONE.cost() : cost);
    }
  }

  static final Assignment STANDARD =
      new Assignment(Scribe.OFFLINE, "", "", Prompt.STANDARD, new Demand(5, 0), Bounds.NONE, 1);

  /** Whether all is said that a run needs. */
  boolean complete() {
    return !scribe.chats() || (!address.isBlank() && !model.isBlank());
  }

  GenerationSettings settings(GenerationSettings.Scope scope) {
    return new GenerationSettings(demand, bounds.limits(), bounds.price(), scope);
  }

  Assignment by(Scribe scribe) {
    return new Assignment(scribe, scribe.address(), "", prompt, demand, bounds, seed);
  }

  Assignment at(String address) {
    return new Assignment(scribe, address.strip(), model, prompt, demand, bounds, seed);
  }

  Assignment with(String model) {
    return new Assignment(scribe, address, model.strip(), prompt, demand, bounds, seed);
  }

  Assignment with(Prompt prompt) {
    return new Assignment(scribe, address, model, prompt, demand, bounds, seed);
  }

  Assignment with(Demand demand) {
    return new Assignment(scribe, address, model, prompt, demand, bounds, seed);
  }

  Assignment with(Bounds bounds) {
    return new Assignment(scribe, address, model, prompt, demand, bounds, seed);
  }

  Assignment with(long seed) {
    return new Assignment(scribe, address, model, prompt, demand, bounds, seed);
  }
}
