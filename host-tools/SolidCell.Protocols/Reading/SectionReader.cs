using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Units;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>Reads the sections beside the steps, each with its defaults.</summary>
internal sealed class SectionReader(ValueReader values)
{
    public const int LongestRecordMilliseconds = 10_000;
    private const int SampleMilliseconds = 50;
    private const int DefaultShortRestMilliseconds = 600_000;

    public static readonly string[] CellKeys = ["kind", "area", "capacity", "anode", "active-mass", "card"];
    public static readonly string[] OnKeys = ["soft-short", "hard-short", "power-cut", "rest-for"];
    public static readonly string[] SafetyKeys = ["voltage", "current", "pressure", "temperature"];
    public static readonly string[] RecordKeys = ["every", "voltage", "current", "pressure"];

    public static readonly Dictionary<string, CellKind> Kinds = new(StringComparer.Ordinal)
    {
        [CellKindName.Symmetric] = CellKind.Symmetric,
        [CellKindName.Full] = CellKind.Full,
        [CellKindName.Half] = CellKind.Half,
        [CellKindName.AnodeFree] = CellKind.AnodeFree,
    };

    public static readonly Dictionary<string, ShortResponse> ShortResponses = new(StringComparer.Ordinal)
    {
        ["note"] = ShortResponse.Note,
        ["rest"] = ShortResponse.Rest,
        ["reduce"] = ShortResponse.Reduce,
        ["stop"] = ShortResponse.Stop,
    };

    public static readonly Dictionary<string, PowerCutResponse> PowerCutResponses = new(StringComparer.Ordinal)
    {
        ["wait"] = PowerCutResponse.Wait,
        ["continue"] = PowerCutResponse.Continue,
    };

    public CellSection Cell(YamlNode? node, Position root)
    {
        Fields? fields = values.Map(node, "`cell`", CellKeys);
        if (fields?.Key("kind") is null)
        {
            values.Problems.Error(fields?.At ?? root,
                "the kind of cell is missing; write `cell:` with `kind: symmetric` (or `full`, `half`, `anode-free`) under it");
        }

        return new CellSection(
            values.Choice(fields?.Value("kind"), "`kind`", Kinds) ?? CellKind.Symmetric,
            values.Positive(fields?.Value("area"), "`area`", Dimension.Area)?.Value,
            values.Positive(fields?.Value("capacity"), "`capacity`", Dimension.Charge)?.Value,
            values.Positive(fields?.Value("anode"), "`anode`", Dimension.ArealCharge)?.Value)
        {
            ActiveMassMicrograms = values.Positive(fields?.Value("active-mass"), "`active-mass`", Dimension.Mass)?.Value,
            Card = new CardReader(values).Read(fields?.Value("card")),
        };
    }

    public ResponseSection On(YamlNode? node, Position root)
    {
        Fields? fields = values.Map(node, "`on`", OnKeys);
        if (fields?.Key("hard-short") is null)
        {
            values.Problems.Warn(fields?.At ?? root,
                "nothing says what to do on a hard short (`on:` with `hard-short:`); the fixture will stop the test");
        }

        return new ResponseSection(
            values.Choice(fields?.Value("soft-short"), "`soft-short`", ShortResponses) ?? ShortResponse.Note,
            values.Choice(fields?.Value("hard-short"), "`hard-short`", ShortResponses) ?? ShortResponse.Stop,
            values.Choice(fields?.Value("power-cut"), "`power-cut`", PowerCutResponses) ?? PowerCutResponse.Continue,
            values.PositiveInt(fields?.Value("rest-for"), "`rest-for`", Program.MaximumShortRestMilliseconds, Dimension.Time)
                ?? DefaultShortRestMilliseconds);
    }

    public SafetySection Safety(YamlNode? node, CellKind kind)
    {
        Fields? fields = values.Map(node, "`safety`", SafetyKeys);
        SafetySection usual = Defaults.Safety(kind);
        (int low, int high) = RangeReader.Read(fields?.Value("voltage"), "`voltage`", Dimension.Voltage, values)
            ?? (usual.MinimumCellMicrovolts, usual.MaximumCellMicrovolts);
        int current = values.PositiveInt(fields?.Value("current"), "`current`", int.MaxValue, Dimension.Current)
            ?? usual.MaximumCellNanoamps;
        (int loose, int tight) = RangeReader.Read(fields?.Value("pressure"), "`pressure`", Dimension.Pressure, values)
            ?? (usual.MinimumStackKilopascals, usual.MaximumStackKilopascals);
        (int cold, int hot) = RangeReader.Read(fields?.Value("temperature"), "`temperature`", Dimension.Temperature, values)
            ?? (usual.MinimumFrameMillidegrees, usual.MaximumFrameMillidegrees);
        return new SafetySection(low, high, current, loose, tight, cold, hot);
    }

    /// <summary>The protocol's rule, or a step's, which is null where the step has none.</summary>
    public RecordSection? Record(YamlNode? node)
    {
        Fields? fields = values.Map(node, "`record`", RecordKeys);
        if (fields is null)
        {
            return null;
        }

        int? every = values.PositiveInt(fields.Value("every"), "`every`", int.MaxValue, Dimension.Time);
        if (every > LongestRecordMilliseconds)
        {
            values.Problems.Warn(fields.Value("every")!.At,
                "`every` is above 10 s; the fixture records at least every 10 s, so that a power cut costs no more");
        }
        else if (every < SampleMilliseconds)
        {
            values.Problems.Warn(fields.Value("every")!.At,
                $"`every` is below {SampleMilliseconds} ms; the fixture takes 20 samples a second and records each");
        }

        return new RecordSection(
            every ?? LongestRecordMilliseconds,
            values.PositiveInt(fields.Value("voltage"), "`voltage`", int.MaxValue, Dimension.Voltage) ?? 0,
            values.PositiveInt(fields.Value("current"), "`current`", int.MaxValue, Dimension.Current) ?? 0,
            values.PositiveInt(fields.Value("pressure"), "`pressure`", int.MaxValue, Dimension.Pressure) ?? 0);
    }
}
