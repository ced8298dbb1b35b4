package org.nearedge.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the window and the command line may know of each other and of the core. */
class AppArchitectureTest {
    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nearedge.app");

    /** A model is a view's state: it must be testable where no toolkit can start. */
    @Test
    void viewStateNeedsNoToolkit() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..", "org.jfree..")
                .check(APP);
    }

    @Test
    void theCommandLineNeedsNoWindow() {
        noClasses()
                .that()
                .resideInAPackage("org.nearedge.app.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "org.nearedge.app.frame..")
                .check(APP);
    }

    /** Views never compute: they speak to their model, which hands work to the background. */
    @Test
    void viewsNeverCompute() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("View")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nearedge.model.net..", "org.nearedge.train..", "org.nearedge.evaluate..")
                .check(APP);
    }

    @Test
    void networksStayInTheCore() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..")
                .check(APP);
    }

    @Test
    void subcommandsStandTogether() {
        classes()
                .that()
                .areAnnotatedWith(picocli.CommandLine.Command.class)
                .should()
                .resideInAPackage("org.nearedge.app.cli..")
                .check(APP);
    }

    /** task, notice, home and chart below the workspaces, the frame above them. */
    @Test
    void packagesHaveNoCycles() {
        com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
                .matching("org.nearedge.app.(*)..")
                .should()
                .beFreeOfCycles()
                .check(APP);
    }
}
