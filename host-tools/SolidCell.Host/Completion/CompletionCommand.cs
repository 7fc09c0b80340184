using System.CommandLine;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Completion;

/// <summary>
/// solidcell completion: the script by which a shell completes commands, options, and names of fixtures, tests, cells and protocols.
/// </summary>
internal sealed class CompletionCommand : Command
{
    public const string Purpose = "Write the script by which a shell completes commands, fixtures, tests, cells and protocols.";

    private readonly Argument<string> _shell = new("SHELL") { Description = "bash, zsh, fish or pwsh." };

    public CompletionCommand() : base("completion", Purpose)
    {
        Arguments.Add(_shell);
        _shell.AcceptOnlyFromAmong([.. CompletionScripts.All.Keys]);
        this.WithExamples("solidcell completion bash", "solidcell completion zsh", "solidcell completion fish",
            "solidcell completion pwsh");
        SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.WriteLine(CompletionScripts.All[parsed.GetRequiredValue(_shell)]);
            return ExitCode.Done;
        });
    }
}
