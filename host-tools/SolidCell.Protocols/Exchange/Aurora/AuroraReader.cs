using System.Text.Json;
using System.Text.Json.Nodes;

namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>Reads the JSON of aurora-unicycler and refuses what it refuses.</summary>
internal static class AuroraReader
{
    private const int MaximumDepth = 32;

    /// <exception cref="ProtocolException">It is no such file; the message has a line for each problem.</exception>
    public static AuroraFile Read(string json)
    {
        var errors = new List<string>();
        AuroraFile file = ReadRoot(Parse(json), errors);
        return errors.Count == 0 ? file : throw new ProtocolException(string.Join(Environment.NewLine, errors));
    }

    private static JsonObject Parse(string json)
    {
        try
        {
            var root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = MaximumDepth }) as JsonObject
                ?? throw new ProtocolException("the file is not one JSON object");
            _ = root.Count;
            return root;
        }
        catch (JsonException problem)
        {
            throw new ProtocolException($"this is not JSON: line {problem.LineNumber + 1}: {problem.Message.Split(" LineNumber")[0]}", problem);
        }
        catch (ArgumentException problem)
        {
            throw new ProtocolException("this JSON has the same field twice in an object", problem);
        }
    }

    private static AuroraFile ReadRoot(JsonObject root, List<string> errors)
    {
        var fields = new AuroraFields(root, "the file", errors);
        fields.Allow("unicycler", "sample", "record", "safety", "method");
        AuroraFields sample = Section(fields, "sample", errors, "name", "capacity_mAh");
        AuroraFields record = Section(fields, "record", errors, "current_mA", "voltage_V", "time_s");
        AuroraFields safety = Section(fields, "safety", errors, "max_voltage_V", "min_voltage_V", "max_current_mA", "min_current_mA",
            "max_capacity_mAh", "delay_s");
        return new AuroraFile
        {
            WrittenBy = Section(fields, "unicycler", errors, "version").Text("version"),
            SampleName = sample.Text("name") ?? AuroraFile.Placeholder,
            CapacityMilliampHours = sample.Number("capacity_mAh"),
            Record = new AuroraRecord(record.Number("current_mA"), record.Number("voltage_V"), record.Number("time_s")),
            Safety = new AuroraSafety(safety.Number("max_voltage_V"), safety.Number("min_voltage_V"), safety.Number("max_current_mA"),
                safety.Number("min_current_mA"), safety.Number("max_capacity_mAh"), safety.Number("delay_s")),
            Method = Method(fields, errors),
        };
    }

    private static AuroraFields Section(AuroraFields root, string name, List<string> errors, params string[] known)
    {
        if (root.Node(name) is not (null or JsonObject))
        {
            errors.Add($"`{name}` must be an object");
        }

        var fields = new AuroraFields(root.Node(name) as JsonObject ?? [], $"`{name}`", errors);
        fields.Allow(known);
        return fields;
    }

    private static AuroraStep[] Method(AuroraFields root, List<string> errors)
    {
        if (root.Node("method") is not JsonArray { Count: > 0 } steps)
        {
            errors.Add("`method` must be a list of at least one step");
            return [];
        }

        return [.. steps.Select((step, index) => AuroraStepReader.Read(step, index + 1, errors)).OfType<AuroraStep>()];
    }
}
