package io.matricula.standalone.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A module of the build, read from its {@code pom.xml}.
 *
 * @param path from the root of the repository on
 */
record BuildModule(String path, Element project) {

    private static final String OURS = "io.matricula";

    /** That another module is needed. */
    record Need(String artifact, String scope) {}

    /** Every module that holds code. */
    static List<BuildModule> all() {
        return below("").filter(module -> !module.isFolder()).toList();
    }

    private static Stream<BuildModule> below(String path) {
        BuildModule module =
                new BuildModule(path, parsed(Document.ROOT.resolve(path).resolve("pom.xml")));
        return Stream.concat(Stream.of(module), module.children().flatMap(BuildModule::below));
    }

    String artifact() {
        return text(project, "artifactId");
    }

    /** The other modules that it needs, its tests included; what belongs to tests only is left out. */
    List<Need> needs() {
        return elements(project, "dependencies")
                .flatMap(dependencies -> elements(dependencies, "dependency"))
                .filter(dependency -> text(dependency, "groupId").equals(OURS))
                .filter(dependency -> !text(dependency, "type").equals("test-jar"))
                .map(dependency -> new Need(text(dependency, "artifactId"), text(dependency, "scope")))
                .toList();
    }

    private boolean isFolder() {
        return text(project, "packaging").equals("pom");
    }

    private Stream<String> children() {
        return elements(project, "modules")
                .flatMap(modules -> elements(modules, "module"))
                .map(module -> path.isEmpty() ? module.getTextContent() : path + "/" + module.getTextContent());
    }

    private static Element parsed(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("Cannot read " + pom, e);
        }
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).map(Element::getTextContent).findFirst().orElse("");
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .<Node>mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getTagName().equals(name));
    }
}
