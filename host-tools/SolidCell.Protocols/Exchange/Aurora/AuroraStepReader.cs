using System.Text.Json;
using System.Text.Json.Nodes;

namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>Reads one step of a method.</summary>
internal static class AuroraStepReader
{
    private static readonly string[] Types =
        ["open_circuit_voltage", "constant_current", "constant_voltage", "impedance_spectroscopy", "voltage_scan", "loop", "tag"];

    /// <summary>The step, or null when its type is not known.</summary>
    public static AuroraStep? Read(JsonNode? node, int number, List<string> errors)
    {
        if (node is not JsonObject step || step["step"] is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        {
            errors.Add($"step {number}: it needs a `step`, one of {string.Join(", ", Types)}");
            return null;
        }

        string type = value.GetValue<string>();
        var fields = new AuroraFields(step, $"step {number} {type}", errors);
        return Read(fields, number, type, fields.Text("id"), errors);
    }

    private static AuroraStep? Read(AuroraFields fields, int number, string type, string? id, List<string> errors)
    {
        switch (type)
        {
            case "open_circuit_voltage":
                fields.Allow("step", "id", "until_time_s");
                return new AuroraRest(number, type, id, fields.Required("until_time_s"));
            case "constant_current":
                return Current(fields, number, type, id, errors);
            case "constant_voltage":
                fields.Allow("step", "id", "voltage_V", "until_time_s", "until_rate_C", "until_current_mA");
                return new AuroraVoltage(number, type, id, fields.Required("voltage_V"), fields.Number("until_time_s"),
                    fields.Rate("until_rate_C"), fields.Number("until_current_mA"));
            case "voltage_scan":
                fields.Allow("step", "id", "start_voltage_V", "end_voltage_V", "scan_rate_mV_per_s");
                return new AuroraScan(number, type, id, fields.Required("start_voltage_V"), fields.Required("end_voltage_V"),
                    fields.Required("scan_rate_mV_per_s"));
            case "impedance_spectroscopy":
                return Spectrum(fields, number, type, id);
            case "loop":
                return Loop(fields, number, type, id, errors);
            case "tag":
                fields.Allow("step", "id", "tag");
                return new AuroraTag(number, type, id, fields.Text("tag") ?? "");
            default:
                errors.Add($"step {number}: `{type}` is no step of aurora-unicycler {AuroraFile.Version}; it knows {string.Join(", ", Types)}");
                return null;
        }
    }

    private static AuroraCurrent Current(AuroraFields fields, int number, string type, string? id, List<string> errors)
    {
        fields.Allow("step", "id", "rate_C", "current_mA", "until_time_s", "until_voltage_V");
        var step = new AuroraCurrent(number, type, id, fields.Rate("rate_C"), fields.Number("current_mA"),
            fields.Number("until_time_s"), fields.Number("until_voltage_V"));
        if ((step.Rate ?? 0) == 0 && (step.Milliamps ?? 0) == 0)
        {
            errors.Add($"{step.Where}: it needs `rate_C` or `current_mA`, not 0");
        }

        return step;
    }

    private static AuroraSpectrum Spectrum(AuroraFields fields, int number, string type, string? id)
    {
        fields.Allow("step", "id", "amplitude_V", "amplitude_mA", "start_frequency_Hz", "end_frequency_Hz", "points_per_decade",
            "measures_per_point", "drift_correction");
        return new AuroraSpectrum(number, type, id, fields.Number("amplitude_V"), fields.Number("amplitude_mA"),
            fields.Required("start_frequency_Hz"), fields.Required("end_frequency_Hz"), fields.Count("points_per_decade", 10),
            fields.Count("measures_per_point", 1), fields.Flag("drift_correction"));
    }

    private static AuroraLoop Loop(AuroraFields fields, int number, string type, string? id, List<string> errors)
    {
        fields.Allow("step", "id", "loop_to", "cycle_count");
        bool isTag = fields.Node("loop_to") is JsonValue value && value.GetValueKind() == JsonValueKind.String;
        if (fields.Node("cycle_count") is null)
        {
            errors.Add($"step {number} loop: `cycle_count` is missing");
        }

        return new AuroraLoop(number, type, id, isTag ? fields.Text("loop_to") : null, isTag ? 0 : fields.Count("loop_to", 1),
            fields.Count("cycle_count", 1));
    }
}
