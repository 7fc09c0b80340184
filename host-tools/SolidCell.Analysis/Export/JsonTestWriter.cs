using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SolidCell.Analysis.Export;

/// <summary>Writes a test as one JSON object: its metadata, then "samples" as an array of objects with machine names.</summary>
public static class JsonTestWriter
{
    private const int FlushEvery = 1000;

    public static void Write(Stream output, JsonObject metadata, IEnumerable<ExportRow> rows)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        foreach ((string name, JsonNode? value) in metadata)
        {
            writer.WritePropertyName(name);
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                value.WriteTo(writer);
            }
        }

        writer.WriteStartArray("samples");
        int written = 0;
        foreach (ExportRow row in rows)
        {
            WriteRow(writer, row);
            if (++written % FlushEvery == 0)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter writer, ExportRow row)
    {
        writer.WriteStartObject();
        foreach (BdfColumn column in BdfColumn.All)
        {
            WriteValue(writer, column, column.Value(row));
        }

        writer.WriteString(BdfColumn.StepTypeMachineName, row.StepType);
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, BdfColumn column, double value)
    {
        if (double.IsNaN(value))
        {
            writer.WriteNull(column.MachineName);
        }
        else if (column.IsCount)
        {
            writer.WriteNumber(column.MachineName, (long)value);
        }
        else
        {
            writer.WriteNumber(column.MachineName, value);
        }
    }
}
