package org.nearedge.app.home;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nearedge.io.AtomicFile;
import org.nearedge.spectrum.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One small value kept in the user's folder. Losing it is never worth an error: the default takes its place. */
public final class JsonFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(JsonFile.class);
    private static final long LARGEST = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Home home;
    private final String name;
    private final Class<T> type;

    /** @param name file name in the user's folder */
    public JsonFile(Home home, String name, Class<T> type) {
        this.home = home;
        this.name = name;
        this.type = type;
    }

    /** What was kept, or the default where there is nothing that can be read. */
    public T read(T otherwise) {
        Path file = home.file(name);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return otherwise;
            }
            T value = JSON.readValue(Files.readAllBytes(file), type);
            return value == null ? otherwise : value;
        } catch (IOException | RuntimeException e) {
            LOG.info("{} is not readable and is begun anew ({})", name, e.getMessage());
            return otherwise;
        }
    }

    public void write(T value) {
        try {
            byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
            AtomicFile.write(home.writable(name), out -> out.write(text));
        } catch (IOException | InputException e) {
            LOG.info("{} could not be kept ({})", name, e.getMessage());
        }
    }
}
