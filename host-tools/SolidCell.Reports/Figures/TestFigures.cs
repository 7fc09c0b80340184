using SolidCell.Plotting.Figures;

namespace SolidCell.Reports.Figures;

/// <summary>Figures of stored tests, for command line, dashboard and reports alike.</summary>
public static class TestFigures
{
    public const int MostTests = 12;

    /// <exception cref="FigureException">The tests have nothing of this kind, or are too many.</exception>
    public static Figure Draw(FigureRequest request, IReadOnlyList<StoredTestSource> tests)
    {
        if (request.Kind != FigureKinds.Survival)
        {
            CheckCount(tests.Count);
        }

        return request.Kind switch
        {
            FigureKinds.Voltage => VoltageFigure.Of(request, [.. tests.Select(test => test.Read())]),
            FigureKinds.Pressure => PressureFigure.Of(tests),
            FigureKinds.Voltammogram => VoltammogramFigure.Of(request, tests),
            FigureKinds.Shorts => ShortFigure.Of(tests),
            FigureKinds.Survival => SurvivalFigure.Of(tests),
            _ => OverCycles(request, [.. tests.Select(CycledTest.Of)]),
        };
    }

    internal static void CheckCount(int tests)
    {
        if (tests > MostTests)
        {
            throw new FigureException($"A figure has {MostTests} tests or files at most, not {tests}; draw several.");
        }
    }

    private static Figure OverCycles(FigureRequest request, IReadOnlyList<CycledTest> tests) => request.Kind switch
    {
        FigureKinds.Capacity => CycleFigures.Capacity(request, tests),
        FigureKinds.Curves => CycleFigures.Curves(request, tests),
        FigureKinds.Incremental => IncrementalFigure.Of(request, tests),
        FigureKinds.Resistance => CycleFigures.Resistance(request, tests),
        _ => CycleFigures.Overpotential(request, tests),
    };
}
