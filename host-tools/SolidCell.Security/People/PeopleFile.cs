using System.Security.Cryptography;
using System.Text;
using SolidCell.Security.Accounts;
using SolidCell.Store.Files;

namespace SolidCell.Security.People;

/// <summary>
/// Who may use the dashboard, one line each, in the folder for secrets. Changes hold a lock; a token is told once, when it is drawn.
/// </summary>
public sealed class PeopleFile(SecurityFolder folder)
{
    public const int Most = 1000;

    private string Path => System.IO.Path.Combine(folder.Path, "people");

    /// <summary>When it was last written and how long it is: what somebody looks at who follows it.</summary>
    public (DateTime Written, long Length) Stamp =>
        new FileInfo(Path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : default;

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Nobody where there is no file.</summary>
    /// <exception cref="SecurityException">It cannot be read, or is damaged.</exception>
    public IReadOnlyList<PersonLine> Read()
    {
        if (!File.Exists(Path))
        {
            return [];
        }

        string[] lines = SecurityFolder.Read(Path).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int bad = Array.FindIndex(lines, line => PersonLine.Read(line) is null);
        return bad < 0 ? [.. lines.Select(line => PersonLine.Read(line)!)]
            : throw new SecurityException($"{Path}, line {bad + 1}, is no user; delete the line, and add that user again.");
    }

    /// <returns>The token, which is kept nowhere.</returns>
    /// <exception cref="SecurityException">The name is none, or is taken.</exception>
    public string Add(string name, PersonRole role)
    {
        if (!PersonLine.IsName(name))
        {
            throw new SecurityException($"'{name}' is no name for a user; use up to 40 letters, digits, dots, hyphens and underscores.");
        }

        string token = Passwords.Draw();
        Change(people => people.Any(person => person.Name == name)
            ? throw new SecurityException($"There is a user '{name}' already. 'solidcell users rotate {name}' gives a new token.")
            : people.Count >= Most ? throw new SecurityException($"There are {Most} users, the most there may be.")
            : people.Append(new PersonLine(name, role, HashOf(token))));
        return token;
    }

    /// <summary>A new token; the old one and what was begun with it end.</summary>
    /// <exception cref="SecurityException">There is no such user.</exception>
    public string Rotate(string name)
    {
        string token = Passwords.Draw();
        Change(people => people.Select(person => person.Name == name ? person with { TokenHash = HashOf(token) } : person), name);
        return token;
    }

    /// <exception cref="SecurityException">There is no such user.</exception>
    public void Remove(string name) => Change(people => people.Where(person => person.Name != name), name);

    private void Change(Func<IReadOnlyList<PersonLine>, IEnumerable<PersonLine>> change, string? mustExist = null)
    {
        try
        {
            PrivateFiles.CreateDirectory(folder.Path);
            using FileStream held = PrivateFiles.OpenAlone(Path + ".lock");
            IReadOnlyList<PersonLine> people = Read();
            if (mustExist is not null && people.All(person => person.Name != mustExist))
            {
                throw new SecurityException($"There is no user '{mustExist}'; 'solidcell users list' lists them.");
            }

            folder.Write(Path, string.Concat(change(people).Select(person => person + "\n")));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SecurityException($"Cannot change {Path}: {problem.Message.TrimEnd('.')}.", problem);
        }
    }
}
