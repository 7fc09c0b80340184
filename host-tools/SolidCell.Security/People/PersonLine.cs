namespace SolidCell.Security.People;

/// <summary>
/// A person or a program, as the file has it: name, role, and the SHA-256 of the token. A token is random and long, so that no slow hash is
/// needed.
/// </summary>
public sealed record PersonLine(string Name, PersonRole Role, string TokenHash)
{
    private const int LongestName = 40;
    private const int HashLength = 64;

    public static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    /// <summary>Null for what is no line.</summary>
    public static PersonLine? Read(string line) =>
        line.Split(':') is [var name, var role, { Length: HashLength } hash] && IsName(name) && RoleOf(role) is { } known
        ? new PersonLine(name, known, hash) : null;

    /// <summary>Null for what is none of viewer, operator and admin.</summary>
    public static PersonRole? RoleOf(string word) =>
        word switch { "viewer" => PersonRole.Viewer, "operator" => PersonRole.Operator, "admin" => PersonRole.Admin, _ => null };

    public static string WordOf(PersonRole role) =>
        role switch { PersonRole.Viewer => "viewer", PersonRole.Operator => "operator", _ => "admin" };

    public override string ToString() => $"{Name}:{WordOf(Role)}:{TokenHash}";
}
