package realign;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The house rules. No exemptions: where a rule hurts, change it here and say why. */
@AnalyzeClasses(packages = "realign", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final List<String> ORDER =
      List.of(
          "job",
          "vector",
          "document",
          "chunk",
          "encoder",
          "retrieval",
          "question",
          "adapter",
          "experiment",
          "export",
          "serve",
          "project",
          "cli");

  private static final Map<String, List<String>> HOMES =
      Map.ofEntries(
          Map.entry("document", List.of("org.apache.pdfbox..", "org.commonmark..", "org.jsoup..")),
          Map.entry("chunk", List.of("com.knuddels..")),
          Map.entry("vector", List.of("org.nd4j..", "org.bytedeco..")),
          Map.entry("encoder", List.of("ai.onnxruntime..", "ai.djl..")),
          Map.entry("retrieval", List.of("org.apache.lucene..")),
          Map.entry("question", List.of("dev.langchain4j.model.chat..", "opennlp..")),
          Map.entry(
              "export",
              List.of("ai.onnx.proto..", "com.google.protobuf..", "dev.langchain4j.store..")),
          Map.entry("project", List.of("org.sqlite..", "java.sql..")),
          Map.entry("cli", List.of("picocli..")),
          Map.entry("ui.kit", List.of("org.jfree..", "atlantafx..")));

  @ArchTest
  static final ArchRule SCREENS_ARE_APART =
      noClasses()
          .that()
          .resideOutsideOfPackages("realign.ui..", "realign")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..")
          .because("the engine runs and is tested headless");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("realign.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package that can't be understood alone can't be changed alone");

  @ArchTest
  static final ArchRule STEPS_ARE_APART =
      slices()
          .matching("realign.ui.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("realign.ui.kit.."))
          .because("steps share through the kit, and the shell is given them as a list");

  @ArchTest static final ArchRule WORKFLOW_ORDER = workflowOrder();

  @ArchTest static final ArchRule LIBRARIES_HAVE_ONE_HOME = libraryHomes();

  private static ArchRule workflowOrder() {
    List<ArchRule> rules = new ArrayList<>();
    for (int i = 0; i < ORDER.size(); i++) {
      String[] below =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(name -> "realign." + name + "..")
              .toArray(String[]::new);
      rules.add(
          noClasses()
              .that()
              .resideInAPackage("realign." + ORDER.get(i) + "..")
              .should()
              .dependOnClassesThat(
                  resideInAPackage("realign.ui..")
                      .or(JavaClass.Predicates.resideInAnyPackage(below))
                      .or(JavaClass.Predicates.type(Main.class))
                      .or(JavaClass.Predicates.simpleName("Workbench")))
              .allowEmptyShould(true)
              .because("the packages read as the workflow, from top to bottom"));
    }
    return CompositeArchRule.of(rules);
  }

  private static ArchRule libraryHomes() {
    List<ArchRule> rules = new ArrayList<>();
    HOMES.forEach(
        (home, libraries) ->
            rules.add(
                noClasses()
                    .that()
                    .resideInAPackage("realign..")
                    .and()
                    .resideOutsideOfPackage("realign." + home + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(libraries.toArray(String[]::new))
                    .allowEmptyShould(true)
                    .because("each library has one home and can be changed there")));
    return CompositeArchRule.of(rules);
  }
}
