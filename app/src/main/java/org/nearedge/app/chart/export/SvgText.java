package org.nearedge.app.chart.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nearedge.spectrum.InputException;

/** Finds the provenance in an SVG's metadata. A document type, and what it might fetch or expand, is not looked at. */
final class SvgText {
    /** Elements in elements: no figure goes deeper. */
    private static final int DEEPEST = 200;

    private SvgText() {}

    /** Null if there is none. */
    static String read(Path path, String name) throws IOException, InputException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try (InputStream in = Files.newInputStream(path)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            try {
                return find(xml, name);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
            throw new InputException(
                    name, line < 1 ? "" : "line " + line, "is no readable XML", "the file is broken", e);
        }
    }

    private static String find(XMLStreamReader xml, String name) throws XMLStreamException, InputException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    throw new InputException(
                            name, "line " + xml.getLocation().getLineNumber(), "is nested too deeply", "");
                }
                if (depth == 1 && !xml.getLocalName().equals("svg")) {
                    throw new InputException(name, "", "is no SVG", "choose an exported figure: PNG, SVG or PDF");
                }
                if (xml.getLocalName().equals("json") && Provenance.NAMESPACE.equals(xml.getNamespaceURI())) {
                    return text(xml, name);
                }
            }
        }
        return null;
    }

    private static String text(XMLStreamReader xml, String name) throws XMLStreamException, InputException {
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                throw new InputException(name, "provenance", "is no text", "the file was changed or is broken");
            }
            text.append(xml.isCharacters() ? xml.getText() : "");
            if (text.length() > ProvenanceReader.LONGEST) {
                throw new InputException(name, "provenance", "is too long", "the file was changed or is broken");
            }
        }
        return text.toString();
    }
}
