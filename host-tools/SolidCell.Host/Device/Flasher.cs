using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Device;

/// <summary>Runs nanoff call by call, or only says what it would run.</summary>
internal sealed class Flasher
{
    private readonly Nanoff? _nanoff;
    private readonly TextWriter _output;

    private Flasher(Nanoff? nanoff, NanoffGrammar grammar, TextWriter output) => (_nanoff, Grammar, _output) = (nanoff, grammar, output);

    /// <summary>How the installed nanoff wants to be told.</summary>
    public NanoffGrammar Grammar { get; }

    /// <exception cref="UserErrorException">nanoff is not installed, and it is no dry run.</exception>
    public static async Task<Flasher> OpenAsync(Machine machine, bool isDryRun, TextWriter output, CancellationToken cancellation)
    {
        Nanoff? nanoff = isDryRun ? Nanoff.Find(machine) : Nanoff.Installed(machine);
        NanoffGrammar grammar = nanoff is null
            ? NanoffGrammar.OfVersion("") : await nanoff.GrammarAsync(cancellation).ConfigureAwait(false);
        return new Flasher(isDryRun ? null : nanoff, grammar, output);
    }

    /// <exception cref="UserErrorException">nanoff failed; the calls after that one were not made.</exception>
    public async Task RunAsync(IEnumerable<NanoffCall> calls, CancellationToken cancellation)
    {
        foreach (NanoffCall call in calls)
        {
            _output.WriteLine(call);
            if (_nanoff is not null)
            {
                await _nanoff.RunAsync(call, _output, cancellation).ConfigureAwait(false);
            }
        }
    }
}
