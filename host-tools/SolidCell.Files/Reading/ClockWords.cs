using SolidCell.Files.Survey;

namespace SolidCell.Files.Reading;

/// <summary>Where a clock goes back, in words. Never the advice to sort: sorted, two tests or two hours mix.</summary>
internal static class ClockWords
{
    private const int MostPlaces = 3;

    public static IEnumerable<string> Describe(ClockSurvey clock, string header)
    {
        ClockStep[] back = [.. clock.Steps.Where(step => step.Kind == ClockStepKind.SetBack)];
        if (back.Length > 0)
        {
            yield return $"the time '{header}' goes back {string.Join(", ", back.Take(MostPlaces).Select(step => $"{step.BackSeconds:g6} s in line {step.Line}"))}{More(back.Length)} (the end of summer time, or a clock that was set); its rows are kept and the time goes on from the row above";
        }

        ClockStep[] strays = [.. clock.Steps.Where(step => step.Kind == ClockStepKind.Stray)];
        if (strays.Length > 0)
        {
            yield return $"left out {strays.Length} row(s) whose time '{header}' lies before the row above and that the next row does not follow: {string.Join(", ", strays.Take(MostPlaces).Select(step => $"line {step.Line}"))}{More(strays.Length)}";
        }
    }

    /// <summary>More steps back than a clock takes. Returns the refusal, or null.</summary>
    public static string? Refusal(ClockSurvey clock, string header, long rows)
    {
        ClockStep[] back = [.. clock.Steps.Where(step => step.Kind != ClockStepKind.Restart)];
        return clock.IsFull || (back.Length > 1 && back.Length * 100L > rows)
            ? $"line {back[0].Line}: the test time goes back, and so it does {back.Length - 1} more times in {rows} rows: '{header}' is not the time of one test from begin to end; name the column that is with --columns time=..., or give each test a file of its own"
            : null;
    }

    /// <summary>A time of steps or cycles that was made one of the test.</summary>
    public static string Continued(string header, int restarts) => restarts == 0
        ? $"'{header}' is the time of a step by its name, and never begins again: it was taken as the time of the test"
        : $"'{header}' begins again {restarts} time(s), each where the step or cycle changes; it was continued from the row above. A pause between steps is not in it";

    private static string More(int count) => count > MostPlaces ? $" and {count - MostPlaces} more" : string.Empty;
}
