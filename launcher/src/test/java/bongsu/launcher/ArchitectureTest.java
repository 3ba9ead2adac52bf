package bongsu.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.assertj.core.api.Assertions;

/** The directions of modules and packages as ARCHITECTURE.md draws them. */
@AnalyzeClasses(packages = "bongsu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule MODULES_POINT_ONE_WAY = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("schemas")
            .definedBy("bongsu.schema..")
            .layer("analysis")
            .definedBy("bongsu.text..", "bongsu.entity..", "bongsu.value..", "bongsu.event..")
            .layer("ingest")
            .definedBy("bongsu.ingest..")
            .layer("stream-processor")
            .definedBy("bongsu.stream..")
            .layer("console")
            .definedBy("bongsu.console..")
            .layer("evaluation")
            .definedBy("bongsu.evaluation..")
            .layer("launcher")
            .definedBy("bongsu.launcher..")
            .whereLayer("launcher")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("evaluation")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("console")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("ingest")
            .mayOnlyBeAccessedByLayers("evaluation", "launcher")
            .whereLayer("stream-processor")
            .mayOnlyBeAccessedByLayers("console", "launcher")
            .whereLayer("analysis")
            .mayOnlyBeAccessedByLayers("stream-processor", "console", "evaluation", "launcher");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            SlicesRuleDefinition.slices().matching("bongsu.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ANALYSIS_KNOWS_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage("bongsu.text..", "bongsu.entity..", "bongsu.value..", "bongsu.event..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule EXTRACTION_KNOWS_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage("bongsu.ingest.extract..", "bongsu.ingest.source..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule ONLY_THE_TOPOLOGY_KNOWS_KAFKA_STREAMS = noClasses()
            .that()
            .resideOutsideOfPackage("bongsu.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.streams..");

    @ArchTest
    static final ArchRule ONLY_MAIN_EXITS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("bongsu.launcher.cli.Bongsu")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static void everyModuleIsLookedAt(JavaClasses classes) {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("bongsu");
        Assertions.assertThat(all.stream().map(JavaClass::getPackageName))
                .contains("bongsu.schema", "bongsu.ingest.extract", "bongsu.launcher.broker");
        Assertions.assertThat(classes).isNotEmpty();
    }
}
