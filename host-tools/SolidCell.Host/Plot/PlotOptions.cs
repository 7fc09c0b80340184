namespace SolidCell.Host.Plot;

/// <summary>What is to be drawn, and how.</summary>
internal sealed record PlotOptions
{
    public required string[] Sources { get; init; }

    public required FileInfo Output { get; init; }

    public required DirectoryInfo Data { get; init; }

    public string Kind { get; init; } = PlotKinds.Voltage;

    public string Layout { get; init; } = PlotLayouts.Overlaid;

    public bool IsDouble { get; init; }

    public IReadOnlyList<int> Cycles { get; init; } = [];

    public (double From, double To)? InsetHours { get; init; }

    public FileInfo? Style { get; init; }

    public double AreaSquareCentimetres { get; init; }

    public bool Force { get; init; }

    public bool AsJson { get; init; }
}

/// <summary>What figures show.</summary>
internal static class PlotKinds
{
    public const string Voltage = "voltage";
    public const string Capacity = "capacity";
    public const string Curves = "curves";
    public const string Overpotential = "overpotential";

    public static string[] All { get; } = [Voltage, Capacity, Curves, Overpotential];
}

/// <summary>How several tests share a figure.</summary>
internal static class PlotLayouts
{
    public const string Overlaid = "overlaid";
    public const string Stacked = "stacked";
    public const string Multiples = "multiples";

    public static string[] All { get; } = [Overlaid, Stacked, Multiples];
}
