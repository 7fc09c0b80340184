using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Security;

namespace SolidCell.Host.Security;

/// <summary>The options of every command that works with certificates and accounts.</summary>
internal sealed class SecurityOptions
{
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_json);
    }

    public bool AsJson(ParseResult parsed) => parsed.GetValue(_json);

    public SecurityFolder Folder(ParseResult parsed) => SecurityFolder.Of(parsed.GetRequiredValue(_data).FullName);

    /// <exception cref="UserErrorException">There are no certificates and accounts yet.</exception>
    public SecurityFolder Existing(ParseResult parsed)
    {
        SecurityFolder folder = Folder(parsed);
        return folder.IsInitialized
            ? folder
            : throw new UserErrorException(
                $"There are no certificates and accounts in {folder.Path} yet; make them with 'solidcell security init', or name another directory with --data DIR.");
    }
}
