using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Tests;

public sealed class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs", "protocols.md"));

    [Fact]
    public void The_first_example_of_the_page_checks_clean()
    {
        string example = Page.Split("```yaml\n")[1].Split("```")[0];
        Assert.Empty(ProtocolReader.Read(example, "docs/protocols.md").Problems);
    }

    [Fact]
    public void The_page_lists_exactly_the_builtin_protocols()
    {
        string table = Page.Split("## Built-in protocols")[1].Split("\n## ")[0];
        Assert.Equal(BuiltinProtocols.Names,
            table.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]));
    }
}
