package realign.ui;

import java.util.List;
import java.util.function.Supplier;
import realign.document.DocumentReader;
import realign.document.PagePictures;
import realign.encoder.Encoders;
import realign.project.KnownEncoders;
import realign.question.chat.ChatServices;
import realign.ui.chunks.ChunksStep;
import realign.ui.comparison.ComparisonStep;
import realign.ui.documents.DocumentsStep;
import realign.ui.export.ExportStep;
import realign.ui.kit.Jobs;
import realign.ui.kit.PageImages;
import realign.ui.kit.Step;
import realign.ui.kit.Workspace;
import realign.ui.questions.QuestionsStep;
import realign.ui.training.TrainingStep;

/** Makes the steps for an opened project, in the order of the rail. */
public final class Steps {
  private final Jobs jobs;
  private final Encoders encoders;
  private final DocumentReader reader;
  private final PagePictures pictures;
  private final ChatServices chat;

  /** The services are closed by whoever made them. */
  public Steps(
      Jobs jobs,
      Encoders encoders,
      DocumentReader reader,
      PagePictures pictures,
      ChatServices chat) {
    this.jobs = jobs;
    this.encoders = encoders;
    this.reader = reader;
    this.pictures = pictures;
    this.chat = chat;
  }

  /** Each is made on the screen's thread; this may be called on any. */
  public List<Supplier<Step>> of(Workspace workspace) {
    PageImages images = new PageImages(workspace.project(), pictures);
    workspace.onClose(images::close);
    new KnownEncoders(workspace.project()).tell(encoders);
    encoders.keepOn(workspace.project().spending());
    workspace.onClose(() -> encoders.leave(workspace.project().spending()));
    return List.of(
        () -> new DocumentsStep(workspace, jobs, reader, encoders, images),
        () -> new ChunksStep(workspace, jobs, encoders, images),
        () -> new QuestionsStep(workspace, jobs, encoders, chat),
        () -> new TrainingStep(workspace, jobs, encoders),
        () -> new ComparisonStep(workspace, jobs, encoders),
        () -> new ExportStep(workspace, jobs, encoders));
  }
}
