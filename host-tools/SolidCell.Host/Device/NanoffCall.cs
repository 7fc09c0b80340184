namespace SolidCell.Host.Device;

/// <summary>One run of nanoff.</summary>
/// <param name="Purpose">What it does, as it stands after "while".</param>
/// <param name="Arguments">Its arguments, not quoted.</param>
internal sealed record NanoffCall(string Purpose, string[] Arguments)
{
    /// <summary>The command line as a person types it.</summary>
    public override string ToString() => string.Join(' ', Arguments.Prepend(Nanoff.Name).Select(Quoted));

    private static string Quoted(string word) => word.Length > 0 && word.All(IsPlain) ? word : $"\"{word}\"";

    private static bool IsPlain(char letter) => char.IsLetterOrDigit(letter) || "-_./:\\+=@".Contains(letter, StringComparison.Ordinal);
}
