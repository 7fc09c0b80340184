namespace SolidCell.Host.Devices;

/// <summary>What nanoff is told: options up to version 2, verbs and keywords from version 3 on.</summary>
/// <param name="HasVerbs">True for version 3 and later.</param>
internal sealed record NanoffGrammar(bool HasVerbs)
{
    private const int FirstVersionWithVerbs = 3;

    /// <param name="version">What <c>nanoff --version</c> says, such as <c>nanoff 2.5.162+0b6ae4f1c2</c>; empty when it is not known.</param>
    public static NanoffGrammar OfVersion(string version)
    {
        string digits = new([.. version.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);
        return new NanoffGrammar(int.TryParse(digits, out int major) && major >= FirstVersionWithVerbs);
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

    public NanoffCall WriteFiles(string port, string list) => new("writing the configuration", HasVerbs
        ? ["deploy", "file", list, "serialport", port]
        : ["--serialport", port, "--filedeployment", list]);

    private string Word(string name) => HasVerbs ? name : "--" + name;
}
