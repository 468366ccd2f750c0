package io.matricula.standalone.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.matricula.standalone.documents.BuildModule.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The modules of the build and what they need of each other, as a diagram in Mermaid.
 *
 * @param modules in the order of the build
 */
record ModulePicture(List<BuildModule> modules) {

    String mermaid() {
        List<String> lines = new ArrayList<>();
        lines.add("```mermaid");
        lines.add("flowchart TB");
        lines.addAll(boxes());
        lines.addAll(arrows());
        lines.add("```");
        return String.join("\n", lines);
    }

    private List<String> boxes() {
        Map<String, List<BuildModule>> byFolder =
                modules.stream().collect(groupingBy(module -> folderOf(module.path()), TreeMap::new, toList()));
        List<String> lines = new ArrayList<>();
        byFolder.forEach((folder, inside) -> {
            if (folder.isEmpty()) {
                inside.forEach(module -> lines.add("    " + box(module)));
            } else {
                lines.add("    subgraph " + folder);
                inside.forEach(module -> lines.add("        " + box(module)));
                lines.add("    end");
            }
        });
        return lines;
    }

    private List<String> arrows() {
        Map<String, BuildModule> byArtifact =
                modules.stream().collect(toMap(BuildModule::artifact, Function.identity()));
        return modules.stream()
                .flatMap(module -> drawn(module.needs())
                        .map(need -> "    " + id(module) + arrow(need) + idOf(byArtifact, need))
                        .sorted())
                .toList();
    }

    /** Tests reach for more than the module does; only of a module that is made of tests they are told. */
    private static Stream<Need> drawn(List<Need> needs) {
        boolean onlyTests = needs.stream().allMatch(need -> need.scope().equals("test"));
        return needs.stream().filter(need -> onlyTests || !need.scope().equals("test"));
    }

    private static String arrow(Need need) {
        return switch (need.scope()) {
            case "runtime" -> " -. runs with .-> ";
            case "test" -> " -. tests .-> ";
            default -> " --> ";
        };
    }

    private static String idOf(Map<String, BuildModule> byArtifact, Need need) {
        BuildModule module = byArtifact.get(need.artifact());
        if (module == null) {
            throw new IllegalStateException("There is no module " + need.artifact());
        }
        return id(module);
    }

    private static String box(BuildModule module) {
        return id(module) + "[" + module.path() + "]";
    }

    private static String id(BuildModule module) {
        return module.path().replaceAll("\\W", "_");
    }

    private static String folderOf(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }
}
