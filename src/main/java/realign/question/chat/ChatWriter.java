package realign.question.chat;

import dev.langchain4j.data.message.ChatMessage;
import java.util.List;
import realign.chunk.Chunk;
import realign.job.Progress;
import realign.question.Budget;
import realign.question.Demand;
import realign.question.Origin;
import realign.question.QuestionWriter;
import realign.question.Trouble;
import realign.question.Usage;
import realign.question.Writing;

/** Has a model write, checks what it wrote, and asks once more where nothing of it can be used. */
final class ChatWriter implements QuestionWriter {
  private final ChatSettings settings;
  private final Conversation conversation;
  private final Model model;

  ChatWriter(ChatSettings settings, Model model) {
    this.settings = settings;
    this.conversation = new Conversation(settings.prompt());
    this.model = model;
  }

  @Override
  public Origin origin() {
    return new Origin(Origin.Source.MODEL, settings.model(), settings.prompt().version(), "");
  }

  @Override
  public String key() {
    return QuestionWriter.super.key() + "@" + settings.server().address();
  }

  @Override
  public int concurrency() {
    return settings.concurrency();
  }

  @Override
  public Usage expected(Chunk chunk, Demand demand) {
    return conversation.expected(chunk, demand);
  }

  @Override
  public Writing write(Chunk chunk, Demand demand, Budget budget, Progress progress) {
    List<ChatMessage> messages = conversation.about(chunk, demand);
    Usage used = Usage.NONE;
    String detail = "";
    Trouble trouble = Trouble.NOTHING_TO_ASK;
    for (int attempt = 0; attempt < 2; attempt++) {
      progress.check();
      Model.Reply reply;
      try {
        reply = paid(messages, expected(messages, demand), budget);
      } catch (CallFailed failed) {
        return new Writing.Failed(failed.trouble(), failed.detail(), used);
      }
      used = used.plus(reply.usage());
      AnswerReader answer = new AnswerReader(chunk, demand);
      answer.read(reply);
      if (!answer.drafts().isEmpty()) {
        return new Writing.Written(answer.drafts(), answer.troubles(), used);
      }
      trouble = answer.worst();
      detail = brief(reply.text());
      messages = Conversation.again(messages.subList(0, 2), reply.text(), trouble.sentence());
    }
    return new Writing.Failed(trouble, detail, used);
  }

  private static Usage expected(List<ChatMessage> messages, Demand demand) {
    long input = messages.stream().mapToLong(Conversation::tokens).sum() + 50L * messages.size();
    return new Usage(input, Conversation.output(demand));
  }

  private Model.Reply paid(List<ChatMessage> messages, Usage expected, Budget budget) {
    budget.reserve(expected);
    Usage used = Usage.NONE;
    try {
      Model.Reply reply = model.ask(messages, expected);
      used = reply.usage();
      return reply;
    } finally {
      budget.settle(expected, used);
    }
  }

  private static String brief(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > 120 ? line.substring(0, 120) + "…" : line;
  }
}
