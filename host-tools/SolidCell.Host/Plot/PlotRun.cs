using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.Tests;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Styles;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Plot;

/// <summary>Reads the sources, draws the figure and writes it: whole, or not at all.</summary>
internal sealed class PlotRun(PlotOptions options, TextWriter error)
{
    private const int MostSources = 12;

    /// <exception cref="UserErrorException">Something that was asked for is not there or not possible.</exception>
    public int Run(TextWriter output, CancellationToken cancellation)
    {
        Check();
        FigureStyle style = StyleFile.Read(options.Style, options.IsDouble);
        Figure figure = options.Kind == PlotKinds.Voltage
            ? VoltageFigure.Of(options, [.. options.Sources.Select(source => Source(source, cancellation))])
            : OverCycles([.. options.Sources.Select(Cycled)]);
        FigureFile.Write(options.Output, figure, style);
        output.WriteLine(options.AsJson ? Json(figure) : options.Output.FullName);
        return ExitCode.Done;
    }

    private Figure OverCycles(IReadOnlyList<CycledTest> tests) => options.Kind switch
    {
        PlotKinds.Capacity => CycleFigures.Capacity(options, tests),
        PlotKinds.Curves => CycleFigures.Curves(options, tests),
        _ => CycleFigures.Overpotential(options, tests),
    };

    private PlotSource Source(string word, CancellationToken cancellation) =>
        File.Exists(word) ? FileSource.Read(word, options.AreaSquareCentimetres, error, cancellation) : Stored(word).Read();

    private CycledTest Cycled(string word)
    {
        if (File.Exists(word))
        {
            throw new UserErrorException($"{word} is a file, and cycles are drawn of stored tests: 'solidcell import {word}' makes it one.");
        }

        StoredTestSource source = Stored(word);
        return new CycledTest(source.Test.CellName, source, source.HalfCycles());
    }

    private StoredTestSource Stored(string word)
    {
        StoreDatabase database = DataDirectory.Open(options.Data);
        using var reader = new TestReader(database);
        return new StoredTestSource(database, TestChoice.Find(reader, word));
    }

    private void Check()
    {
        if (options.Sources.Length > MostSources)
        {
            throw new UserErrorException($"A figure has {MostSources} tests or files at most, not {options.Sources.Length}; draw several.");
        }

        FigureFile.Check(options.Output, options.Force);
    }

    private string Json(Figure figure) => new JsonObject
    {
        ["file"] = options.Output.FullName,
        ["kind"] = options.Kind,
        ["panels"] = figure.Panels.Count,
        ["curves"] = figure.Panels.Sum(panel => panel.Curves.Count),
        ["shorts"] = figure.Panels.Sum(panel => panel.Shorts.Count),
    }.ToJsonString();
}
