using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;

namespace SolidCell.Host.Device;

/// <summary>
/// Where passwords come from: a file, the environment, or the person at the terminal; never the command line, which others see.
/// </summary>
/// <param name="machine">Has the environment, and maybe the person.</param>
internal sealed class Secrets(Machine machine)
{
    /// <exception cref="UserErrorException">Nobody can be asked, or the file cannot be read.</exception>
    public string Read(string what, FileInfo? file, string variable, string option) =>
        file is not null ? SecretFile.Read(file.FullName)
        : machine.Variable(variable) is { } value ? value
        : machine.Ask is { } ask ? ask(what)
        : throw new UserErrorException($"{what} is needed and there is no terminal to ask for it; give {option} FILE or set {variable}.");
}
