package bongsu.launcher.cli;

import bongsu.schema.SingleObjectFormat;
import bongsu.stream.NewsProcessor;
import bongsu.stream.TopologyPicture;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code topology}: the topology as text, Mermaid or JSON. */
@Command(name = "topology", description = "Print the topology.")
final class TopologyCommand implements Callable<Integer> {
    /** A way to show a topology. */
    enum Form {
        TEXT,
        MERMAID,
        JSON
    }

    @Option(names = "--format", defaultValue = "text", description = "One of text, mermaid, json (${DEFAULT-VALUE}).")
    private Form form = Form.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        TopologyPicture picture =
                NewsProcessor.picture(Bongsu.configuration(spec).topology(), SingleObjectFormat.ofThisBuild());
        spec.commandLine()
                .getOut()
                .println(
                        switch (form) {
                            case TEXT -> picture.text();
                            case MERMAID -> picture.mermaid();
                            case JSON -> picture.json().toPrettyString();
                        });
        return 0;
    }
}
