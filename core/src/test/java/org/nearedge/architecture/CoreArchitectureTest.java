package org.nearedge.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The layering of the core, held by a test and not by memory. */
class CoreArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nearedge");

    /** From the ground up: a package may use those before it, never those after it. */
    private static final List<String> ORDER = List.of(
            "spectrum", "io", "process", "library", "multiplet", "model", "model.net", "train", "evaluate", "session");

    @Test
    void aPackageUsesOnlyThoseBelowIt() {
        for (int i = 0; i < ORDER.size(); i++) {
            for (String above : ORDER.subList(i + 1, ORDER.size())) {
                noClasses()
                        .that(belongTo(ORDER.get(i)))
                        .should()
                        .dependOnClassesThat(belongTo(above))
                        .allowEmptyShould(true)
                        .check(CORE);
            }
        }
    }

    @Test
    void everyClassBelongsToAPackageOfTheHouse() {
        assertThat(CORE.stream().map(JavaClass::getPackageName).distinct())
                .isNotEmpty()
                .allMatch(name -> ORDER.stream().anyMatch(p -> belongsTo(name, p)), "is one of " + ORDER);
    }

    @Test
    void theCoreNeverSeesAWindow() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "javax.imageio..", "org.jfree..")
                .check(CORE);
    }

    @Test
    void onlyTheNetworkPackageKnowsDeeplearning4j() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.nearedge.model.net..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..")
                .check(CORE);
    }

    @Test
    void nothingIsReadThroughJavaSerialisation() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(CORE);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> belongTo(String part) {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "belong to " + part, type -> belongsTo(type.getPackageName(), part));
    }

    /** {@code model} does not claim {@code model.net}, which stands above it. */
    private static boolean belongsTo(String name, String part) {
        String whole = "org.nearedge." + part;
        boolean inside = name.equals(whole) || name.startsWith(whole + ".");
        return inside && !(part.equals("model") && name.startsWith("org.nearedge.model.net"));
    }
}
