using SolidCell.Files.Headers;

namespace SolidCell.Files.Tests.Headers;

/// <summary>What units, headers and the columns that a person names are taken for, in headers.txt.</summary>
public sealed class HeaderCasesTests
{
    private static readonly string[] Headers = ["Test Time / s", "Voltage / V", "Current / mA", "Ewe/V", "note"];

    [Fact]
    public void Headers_are_taken_for_what_they_were() =>
        GoldenCases.Check(Read, "tests", "SolidCell.Files.Tests", "Headers", "headers.txt");

    private static IEnumerable<string> Read(string head, string text) => head switch
    {
        "header" => HeaderName.Readings(text).Select(reading => $"{reading.Name[..Math.Min(40, reading.Name.Length)]} in '{reading.Unit}'"),
        "columns" => Columns(text),
        _ => [Unit(Enum.Parse<TraceQuantity>(head["unit ".Length..]), text)],
    };

    private static string Unit(TraceQuantity quantity, string unit) => HeaderUnit.TryScale(quantity, unit, out UnitScale scale)
        ? FormattableString.Invariant($"{scale.Quantity} {scale.Factor:R} {scale.Offset:R}{(scale.IsPerArea ? " per area" : "")}")
        : HeaderUnit.IsKnown(unit) ? "of something else" : "not known";

    private static IEnumerable<string> Columns(string text)
    {
        try
        {
            ColumnRequest request = ColumnRequest.Parse(text);
            IEnumerable<string> found = Enumerable.Range(0, Headers.Length)
                .Select(index => request.QuantityOf(Headers, index) is { } quantity ? $"{quantity} by {Headers[index]} {request.UnitOf(quantity)}" : "")
                .Where(one => one.Length > 0);
            string replaced = string.Join(' ', Enum.GetValues<TraceQuantity>().Where(request.Replaces));
            IEnumerable<string> chosen = Instrument.All.Take(1).Append(Instrument.Plain)
                .Select(instrument => new ColumnChooser(instrument, request, 2).Choose(Headers) is { } ? "chosen" : "");
            return [.. found, $"replaces {replaced}; missing {string.Join(' ', request.Missing(Headers))}; at rest {request.IsAtRest}; {string.Join(' ', chosen)}"];
        }
        catch (TraceException refusal)
        {
            return ["refused: " + refusal.Message];
        }
    }
}
