package org.nearedge.app.chart.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The provenance in an SVG: elements of its metadata. Nothing outside the file is looked at. */
final class SvgProvenance {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SvgProvenance() {}

    static String json(Path path) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<Map<String, String>> panels = new ArrayList<>();
        try (InputStream in = Files.newInputStream(path)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT && SvgFigure.NAMESPACE.equals(reader.getNamespaceURI())) {
                    if (reader.getLocalName().equals("provenance")) {
                        panels.add(new LinkedHashMap<>());
                    } else if (reader.getLocalName().equals("entry") && !panels.isEmpty()) {
                        String name = reader.getAttributeValue(null, "name");
                        panels.get(panels.size() - 1).put(name == null ? "" : name, reader.getElementText());
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("metadata")) {
                    break;
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("it is no SVG that can be read", e);
        }
        return panels.isEmpty() ? null : JSON.writeValueAsString(panels);
    }
}
