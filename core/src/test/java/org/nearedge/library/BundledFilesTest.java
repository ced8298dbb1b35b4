package org.nearedge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledFilesTest {
    @TempDir
    Path folder;

    /** The classes and their records in a jar, in a folder whose name must be escaped, loaded apart from the tests. */
    @Test
    void theLibraryAndTheSamplesAreFoundInAJar() throws Exception {
        Path classes = Path.of(ReferenceLibrary.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path jar = Files.createDirectories(folder.resolve("a b%20ü")).resolve("core.jar");
        pack(classes, jar);
        List<URL> path = new ArrayList<>(List.of(jar.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                path.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(path.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass("org.nearedge.library.ReferenceLibrary");
            assertThat(type).isNotSameAs(ReferenceLibrary.class);
            Object library = type.getMethod("bundled").invoke(null);
            Object hash = type.getMethod("hash", String.class).invoke(library, "O-K");
            assertThat(hash).isEqualTo(ReferenceLibrary.bundled().hash("O-K"));

            Class<?> samples = loader.loadClass("org.nearedge.library.SampleSpectra");
            List<?> bundled = (List<?>) samples.getMethod("bundled").invoke(null);
            assertThat(bundled.toString()).isEqualTo(SampleSpectra.bundled().toString());
            Class<?> sample = loader.loadClass("org.nearedge.library.SampleSpectrum");
            Object datasets = samples.getMethod("open", sample).invoke(null, bundled.get(0));
            assertThat((List<?>) datasets).hasSize(1);
        }
    }

    private static void pack(Path classes, Path jar) throws Exception {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            // Files alone: a jar need not name its folders.
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, out);
            }
        }
    }
}
