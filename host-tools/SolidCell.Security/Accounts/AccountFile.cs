using SolidCell.Mqtt;
using SolidCell.Store.Files;

namespace SolidCell.Security.Accounts;

/// <summary>
/// The accounts of a folder, one line each. A change takes a lock of the folder, so that two commands at the same time do not lose one
/// another's.
/// </summary>
public sealed class AccountFile(SecurityFolder folder)
{
    /// <summary>The account of hosts.</summary>
    public const string Host = "host";

    /// <summary>More than a laboratory has; a bound for the file.</summary>
    public const int Most = 10_000;

    /// <exception cref="SecurityException">The file cannot be read or is damaged.</exception>
    public IReadOnlyList<AccountLine> Read()
    {
        string[] lines = [.. SecurityFolder.Read(folder.Accounts).Split('\n').Where(line => line.Length > 0)];
        int bad = Array.FindIndex(lines, line => AccountLine.Read(line) is null);
        return bad < 0
            ? [.. lines.Select(line => AccountLine.Read(line)!)]
            : throw new SecurityException(
                $"{folder.Accounts}, line {bad + 1}, is no account; put the file back from a backup, or delete the line and pair that fixture again.");
    }

    /// <summary>Makes the file with an account for hosts where there is none.</summary>
    /// <exception cref="SecurityException">It cannot be written.</exception>
    public void Initialize()
    {
        if (File.Exists(folder.Accounts))
        {
            return;
        }

        string password = Passwords.Draw();
        folder.Write(folder.HostPassword, password + "\n");
        folder.Write(folder.Accounts, new AccountLine(Host, PasswordHash.Of(password)) + "\n");
    }

    /// <summary>Gives a new fixture an account.</summary>
    /// <returns>Its password, which is kept nowhere.</returns>
    /// <exception cref="SecurityException">It is no name for a fixture, or there is an account of this name.</exception>
    public string Add(string fixture)
    {
        if (!Topics.IsFixtureName(fixture) || fixture == Host)
        {
            throw new SecurityException(fixture == Host
                ? $"'{Host}' is the account of this computer; give the fixture another name."
                : $"'{fixture}' is no name of a fixture; use letters, digits and hyphens, such as bench-3.");
        }

        string password = Passwords.Draw();
        Change(lines => lines.Any(line => line.Name == fixture)
            ? throw new SecurityException(
                $"There is an account '{fixture}' already. 'solidcell fixtures rotate {fixture}' gives it a new password; 'solidcell fixtures remove {fixture}' ends it.")
            : lines.Count >= Most
            ? throw new SecurityException(
                $"There are {Most} accounts, the most there may be; remove some with 'solidcell fixtures remove NAME'.")
            : lines.Append(new AccountLine(fixture, PasswordHash.Of(password))));
        return password;
    }

    /// <summary>Gives an account, of a fixture or of hosts, a new password: the old one is not right any more.</summary>
    /// <returns>The password, which is kept nowhere but, for hosts, in the folder.</returns>
    /// <exception cref="SecurityException">There is no such account.</exception>
    public string Rotate(string name)
    {
        string password = Passwords.Draw();
        Change(lines => lines.Select(line => line.Name == name ? line with { Hash = PasswordHash.Of(password) } : line), name);
        if (name == Host)
        {
            folder.Write(folder.HostPassword, password + "\n");
        }

        return password;
    }

    /// <summary>Lets nobody in by an account any more; its name stays taken.</summary>
    /// <exception cref="SecurityException">There is no such fixture.</exception>
    public void Revoke(string fixture) =>
        Change(lines => lines.Select(line => line.Name == fixture ? line with { Hash = null } : line), Fixture(fixture));

    /// <summary>Ends an account; its name is free.</summary>
    /// <exception cref="SecurityException">There is no such fixture.</exception>
    public void Remove(string fixture) => Change(lines => lines.Where(line => line.Name != fixture), Fixture(fixture));

    /// <summary>The name, which is not the host's.</summary>
    /// <exception cref="SecurityException">It is.</exception>
    public static string Fixture(string fixture) => fixture == Host
        ? throw new SecurityException(
            $"'{Host}' is the account of this computer, which cannot be taken away; 'solidcell security rotate' gives it a new password.")
        : fixture;

    private void Change(Func<IReadOnlyList<AccountLine>, IEnumerable<AccountLine>> change, string? mustExist = null)
    {
        using FileStream held = Hold();
        IReadOnlyList<AccountLine> lines = Read();
        if (mustExist is not null && lines.All(line => line.Name != mustExist))
        {
            throw new SecurityException($"There is no account '{mustExist}'; 'solidcell security show' lists them.");
        }

        folder.Write(folder.Accounts, string.Concat(change(lines).Select(line => line + "\n")));
    }

    private FileStream Hold()
    {
        try
        {
            return PrivateFiles.OpenAlone(folder.Accounts + ".lock");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SecurityException($"Another command is changing {folder.Accounts}; try again ({problem.Message.TrimEnd('.')}).",
                problem);
        }
    }
}
