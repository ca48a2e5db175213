package realign.ui.questions;

import realign.job.Messages;
import realign.question.chat.ChatServer;

/** Who can write questions. */
enum Scribe {
  OFFLINE(""),
  OLLAMA(ChatServer.OLLAMA.address().toString()),
  OPENAI(ChatServer.OPENAI.address().toString());

  private final String address;

  Scribe(String address) {
    this.address = address;
  }

  /** Where its server usually is; empty where it has none. */
  String address() {
    return address;
  }

  boolean chats() {
    return this != OFFLINE;
  }

  ChatServer.Protocol protocol() {
    return this == OLLAMA ? ChatServer.Protocol.OLLAMA : ChatServer.Protocol.OPENAI;
  }

  String words() {
    return Messages.of(Scribe.class).text("scribe." + name());
  }

  String help() {
    return Messages.of(Scribe.class).text("scribe." + name() + ".help");
  }
}
