using SolidCell.Files;
using SolidCell.Host.CommandLine;
using SolidCell.Plotting.Figures;
using SolidCell.Replay;
using SolidCell.Replay.Reporting;
using SolidCell.Reports.Figures;

namespace SolidCell.Host.Plot;

/// <summary>A cycler file as the source of a figure; its shorts are those that the fixture's detector finds.</summary>
internal static class FileSource
{
    /// <exception cref="UserErrorException">It is no trace.</exception>
    public static PlotSource Read(string file, PlotOptions plot, TextWriter error, CancellationToken cancellation)
    {
        double areaSquareCentimetres = plot.AreaSquareCentimetres;
        var options = new ReplayOptions
        {
            File = file,
            AreaSquareCentimetres = areaSquareCentimetres,
            Columns = plot.Columns,
            IsKindAssumed = true,
        };
        try
        {
            (ReplayResult result, TraceRanges ranges) = ReplayRunner.Read(options, error, cancellation);
            Curve current =
                Curve.OfRanges(
                    [.. ranges.HoursAndMilliamps.Select(range => range with
                        {
                            Low = range.Low / areaSquareCentimetres,
                            High = range.High / areaSquareCentimetres,
                        })]);
            ShortMark[] shorts = [.. result.Events.Select(TraceFigure.Mark)];
            return new PlotSource(Path.GetFileNameWithoutExtension(file), ranges.HoursAndVolts, current, shorts);
        }
        catch (Exception problem) when (problem is TraceException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{file}: {problem.Message}", problem);
        }
    }
}
