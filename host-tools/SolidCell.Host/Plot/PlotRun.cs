using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.Tests;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Styles;
using SolidCell.Reports.Figures;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Plot;

/// <summary>Reads the sources, draws the figure and writes it: whole, or not at all.</summary>
internal sealed class PlotRun(PlotOptions options, TextWriter error)
{
    /// <exception cref="UserErrorException">Something that was asked for is not there or not possible.</exception>
    public int Run(TextWriter output, CancellationToken cancellation)
    {
        FigureFile.Check(options.Output, options.Force);
        FigureStyle style = StyleFile.Read(options.Style, options.IsDouble);
        Figure figure = options.Figure.Kind == FigureKinds.Voltage
            ? VoltageFigure.Of(options.Figure, [.. options.Sources.SelectMany(source => Sources(source, cancellation))])
            : TestFigures.Draw(options.Figure, [.. options.Sources.SelectMany(OfCycles)]);
        FigureFile.Write(options.Output, figure, style);
        output.WriteLine(options.AsJson ? Json(figure) : options.Output.FullName);
        return ExitCode.Done;
    }

    private IEnumerable<PlotSource> Sources(string word, CancellationToken cancellation) =>
        File.Exists(word)
        ? [FileSource.Read(word, options, error, cancellation)] : Stored(word).Select(test => test.Read());

    private IEnumerable<StoredTestSource> OfCycles(string word) => File.Exists(word)
        ? throw new UserErrorException($"{word} is a file, and only its voltage can be drawn; 'solidcell import {word}' makes it a test.")
        : Stored(word);

    private StoredTestSource[] Stored(string word)
    {
        StoreDatabase database = DataDirectory.Open(options.Data);
        using var reader = new TestReader(database);
        return [.. TestChoice.FindAll(reader, word).Select(test => new StoredTestSource(database, test))];
    }

    private string Json(Figure figure) => new JsonObject
    {
        ["file"] = options.Output.FullName,
        ["kind"] = options.Figure.Kind,
        ["panels"] = figure.Panels.Count,
        ["curves"] = figure.Panels.Sum(panel => panel.Curves.Count),
        ["shorts"] = figure.Panels.Sum(panel => panel.Shorts.Count),
    }.ToJsonString(JsonText.Line);
}
