using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Device;

/// <summary>The arguments of nanoff: options up to version 2, verbs and keywords from version 3 on.</summary>
/// <param name="Version">Of the installed nanoff; null when it is not known.</param>
internal sealed record NanoffGrammar(Version? Version)
{
    private static readonly Version FirstWithVerbs = new(3, 0);

    /// <summary>
    /// Earlier ones take a file deployment for a firmware operation and leave the board in its bootloader, where it takes no file
    /// (nanoFirmwareFlasher 362).
    /// </summary>
    private static readonly Version FirstThatWritesFiles = new(2, 5, 157);

    public bool HasVerbs => Version is not null && Version >= FirstWithVerbs;

    /// <param name="said">What <c>nanoff --version</c> says, such as <c>nanoff 2.5.162+0b6ae4f1c2</c>.</param>
    public static NanoffGrammar OfVersion(string said)
    {
        string digits =
            new([.. said.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.')]);
        return new NanoffGrammar(Version.TryParse(digits.TrimEnd('.'), out Version? version) ? version : null);
    }

    public NanoffCall WriteRuntime(string target, string port, string? version, bool erases)
    {
        string[] what = HasVerbs ? ["flash", "target", target, "serialport", port] : ["--target", target, "--serialport", port, "--update"];
        string[] which = version is null ? [] : [Word("fwversion"), version];
        return new NanoffCall("writing the runtime", [.. what, .. which, .. erases ? new[] { Word("masserase") } : []]);
    }

    public NanoffCall WriteApplication(string target, string port, string image) => new("writing the application", HasVerbs
        ? ["deploy", "target", target, "serialport", port, "image", image]
        : ["--target", target, "--serialport", port, "--deploy", "--image", image]);

    /// <exception cref="UserErrorException">This nanoff cannot.</exception>
    public void CheckFiles()
    {
        if (Version is not null && Version < FirstThatWritesFiles)
        {
            throw new UserErrorException(
                $"nanoff {Version} cannot write files to an ESP32, {FirstThatWritesFiles} and later can; update it with 'dotnet tool update -g nanoff'.");
        }
    }

    /// <exception cref="UserErrorException">This nanoff cannot.</exception>
    public NanoffCall WriteFiles(string port, string list)
    {
        CheckFiles();
        return new NanoffCall("writing the configuration", HasVerbs
            ? ["deploy", "file", list, "serialport", port]
            : ["--serialport", port, "--filedeployment", list]);
    }

    private string Word(string name) => HasVerbs ? name : "--" + name;
}
