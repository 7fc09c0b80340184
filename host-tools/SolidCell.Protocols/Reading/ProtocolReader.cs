using SolidCell.Protocols.Checking;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>Reads a protocol file and reports everything that is wrong with it, each with its line and column.</summary>
public static class ProtocolReader
{
    /// <summary>Version of the file format that this reader knows.</summary>
    public const int FormatVersion = 1;

    internal static readonly string[] Keys =
        ["solidcell", "name", "title", "description", "cell", "on", "safety", "conditions", "record", "steps"];

    /// <summary>Never throws for what is in the text; <paramref name="fileName"/> is only for messages.</summary>
    public static ProtocolCheck Read(string yaml, string fileName)
    {
        var problems = new ProblemList();
        YamlNode? root = YamlTree.Read(yaml, problems);
        Protocol? protocol = root is null ? null : ReadRoot(root, new ValueReader(problems));
        if (protocol is not null)
        {
            ProtocolRules.Check(protocol, problems);
            ConditionWarnings.Check(protocol, Place((YamlMap)root!, "conditions"), problems);
            CardWarnings.Check(protocol, Place((YamlMap)root!, "cell"), problems);
        }

        return new ProtocolCheck(fileName, problems.HasErrors ? null : protocol, problems.InOrder());
    }

    private static Position Place(YamlMap root, string key) =>
        root.Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Key.At ?? root.At;

    private static Protocol? ReadRoot(YamlNode root, ValueReader values)
    {
        Fields? fields = values.Map(root, "a protocol", Keys);
        if (fields is null)
        {
            return null;
        }

        CheckVersion(fields, values);
        if (fields.Key("name") is null)
        {
            values.Problems.Error(fields.At, "the name is missing; write `name: my-protocol`");
        }

        var sections = new SectionReader(values);
        CellSection cell = sections.Cell(fields.Value("cell"), fields.At);
        return new Protocol
        {
            Name = values.Text(fields.Value("name"), "`name`") ?? "",
            Title = values.Text(fields.Value("title"), "`title`") ?? "",
            Description = values.Text(fields.Value("description"), "`description`") ?? "",
            Cell = cell,
            On = sections.On(fields.Value("on"), fields.Key("on")?.At ?? fields.At),
            Safety = sections.Safety(fields.Value("safety"), cell.Kind),
            Conditions = new ConditionsReader(values).Read(fields.Value("conditions")),
            Record = sections.Record(fields.Value("record")) ?? Defaults.Record,
            Steps = Steps(fields, values, sections),
        };
    }

    private static IReadOnlyList<ProtocolStep> Steps(Fields fields, ValueReader values, SectionReader sections)
    {
        if (fields.Key("steps") is { } key)
        {
            return new StepReader(values, sections, new LimitReader(values)).List(fields.Value("steps"), key.At, 0);
        }

        values.Problems.Error(fields.At, "the steps are missing; write `steps:` with a list under it");
        return [];
    }

    private static void CheckVersion(Fields fields, ValueReader values)
    {
        YamlNode? version = fields.Value("solidcell");
        if (version is null)
        {
            values.Problems.Error(fields.At, $"the format version is missing; the file must begin with `solidcell: {FormatVersion}`");
        }
        else if (values.Text(version, "`solidcell`") is { } text && text != "1")
        {
            values.Problems.Error(version.At, $"format version `{text}` is not known; this solidcell reads version {FormatVersion}");
        }
    }
}
