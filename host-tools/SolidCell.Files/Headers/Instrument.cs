using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace SolidCell.Files.Headers;

/// <summary>
/// How one instrument names its columns: a file of Instruments/*.json. `head` are words above the table, `rest` those of techniques
/// without a current, `sweeps` those that sweep the voltage, `holds` those that hold it and measure the current, `marks` header names
/// that no other instrument writes, `columns` the names of each quantity, the best first, with `name=unit` where the name is the unit,
/// `defaults` the units where headers give none.
/// </summary>
internal sealed class Instrument
{
    private const int EnoughMarks = 2;
    private const int HeadIsWorthMarks = 4;

    private readonly FrozenDictionary<string, InstrumentColumn> _columns;
    private readonly string[] _head;
    private readonly string[] _rest;
    private readonly string[] _sweeps;
    private readonly string[] _holds;
    private readonly FrozenSet<string> _marks;
    private readonly bool _isExact;

    private Instrument(InstrumentFile file)
    {
        Name = file.Name;
        _head = file.Head;
        _rest = file.Rest;
        _sweeps = file.Sweeps;
        _holds = file.Holds;
        _isExact = file.IsExact;
        _marks = file.Marks.Select(mark => _isExact || mark[0] == '_' ? mark.ToLowerInvariant() : HeaderName.Letters(mark))
            .ToFrozenSet(StringComparer.Ordinal);
        Dictionary<string, InstrumentColumn> columns = new(StringComparer.Ordinal);
        foreach ((string quantity, string[] names) in file.Columns)
        {
            TraceQuantity kind = Enum.Parse<TraceQuantity>(quantity, true);
            string unit = file.Defaults.GetValueOrDefault(quantity, string.Empty);
            for (int rank = 0; rank < names.Length; rank++)
            {
                string[] parts = names[rank].Split('=');
                columns.TryAdd(HeaderName.Letters(parts[0]), new InstrumentColumn(kind, rank, parts.Length > 1 ? parts[1] : unit));
            }
        }

        _columns = columns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Every instrument of the folder but the plain table.</summary>
    public static IReadOnlyList<Instrument> All { get; } = [.. Load().Where(instrument => instrument._marks.Count > 0)];

    /// <summary>Names that any table may use, where the instrument's own say nothing.</summary>
    public static Instrument Plain { get; } = Load().Single(instrument => instrument._marks.Count == 0);

    public string Name { get; }

    public bool TryColumn(string name, out InstrumentColumn column) => _columns.TryGetValue(name, out column);

    public bool IsHead(string line) => _head.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The line above the table names a technique that drives no current, so that its table has none.</summary>
    public bool IsRest(string line) => _rest.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The cell above the table names a technique that sweeps the voltage.</summary>
    public bool IsSweep(string cell) => _sweeps.Any(word => Names(cell, word));

    /// <summary>The cell above the table names a technique that holds the voltage and measures the current.</summary>
    public bool IsHold(string cell) => _holds.Any(word => Names(cell, word));

    /// <summary>How much speaks for this instrument; 0 when not enough does.</summary>
    public int Score(IReadOnlyList<HeaderWords> headers, bool headSeen)
    {
        int marks = headers.Count(IsMark);
        int score = marks + (headSeen ? HeadIsWorthMarks : 0);
        return score >= EnoughMarks ? score : 0;
    }

    /// <summary>How many of the headers it has a use for; decides between instruments of the same score.</summary>
    public int Known(IReadOnlyList<HeaderWords> headers) => headers.Count(header => header.Names.Any(_columns.ContainsKey));

    private static bool Names(string cell, string word) => cell.Equals(word, StringComparison.OrdinalIgnoreCase)
        || (word.Contains(' ', StringComparison.Ordinal) && cell.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Marks that begin with an underscore are whole headers too.</summary>
    private bool IsMark(HeaderWords header) => _isExact || header.BeginsWithUnderscore
        ? _marks.Contains(header.Lower)
        : _marks.Contains(header.Letters) || header.Names.Any(_marks.Contains);

    private static IEnumerable<Instrument> Load()
    {
        Assembly assembly = typeof(Instrument).Assembly;
        JsonSerializerOptions style = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        };
        foreach (string resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(resource)!;
            yield return new Instrument(JsonSerializer.Deserialize<InstrumentFile>(stream, style)!);
        }
    }

    private sealed record InstrumentFile(string Name, string[] Head, string[] Marks, Dictionary<string, string[]> Columns)
    {
        public Dictionary<string, string> Defaults { get; init; } = [];

        /// <summary>Words above a table that has no current because the cell rested.</summary>
        public string[] Rest { get; init; } = [];

        /// <summary>Words above a table of a technique that sweeps the voltage, in which no detector of shorts finds its way.</summary>
        public string[] Sweeps { get; init; } = [];

        /// <summary>Words above a table of a technique that holds the voltage: it is no galvanostatic cycling.</summary>
        public string[] Holds { get; init; } = [];

        /// <summary>The marks are whole headers, units and punctuation included.</summary>
        public bool IsExact { get; init; }
    }
}

/// <summary>What a name stands for in an instrument's table, how early it comes there, and the unit when the header gives none.</summary>
internal readonly record struct InstrumentColumn(TraceQuantity Quantity, int Rank, string Unit);
