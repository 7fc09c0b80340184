namespace SolidCell.Protocols.Problems;

/// <summary>Collects problems while a file is read; reading goes on after each, so that one run shows them all.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    public bool HasErrors => _problems.Any(problem => problem.Severity == Severity.Error);

    public void Error(Position at, string message) => Add(Severity.Error, at, message);

    public void Warn(Position at, string message) => Add(Severity.Warning, at, message);

    public IReadOnlyList<Problem> InOrder() =>
        [.. _problems.Distinct().OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    private void Add(Severity severity, Position at, string message) =>
        _problems.Add(new Problem(severity, at.Line, at.Column, message));
}
