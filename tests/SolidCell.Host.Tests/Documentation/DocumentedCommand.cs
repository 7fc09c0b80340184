namespace SolidCell.Host.Tests.Documentation;

/// <summary>A line that a reader may type, and where it stands.</summary>
public sealed record DocumentedCommand(string Line, string Source)
{
    private const string Checkout = "dotnet run --project host-tools/SolidCell.Host -- ";

    public bool IsSolidcell =>
        Line.StartsWith("solidcell ", StringComparison.Ordinal) || Line.StartsWith(Checkout, StringComparison.Ordinal);

    /// <summary>What follows the program's name, without a redirection of its output.</summary>
    public string Arguments => Line.Replace(Checkout, "solidcell ", StringComparison.Ordinal)["solidcell ".Length..].Split(" > ")[0];

    public override string ToString() => $"{Source}: {Line}";
}
