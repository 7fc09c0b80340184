using System.CommandLine;
using System.CommandLine.Parsing;

namespace SolidCell.Host.CommandLine;

/// <summary>Rules for the values of options, checked before a command begins.</summary>
internal static class OptionRules
{
    private const int LargestPort = 65535;

    /// <summary>
    /// A value of this kind is a wrong command line; the message gets it at its end: "--port must be 0 to 65535, not 70000."
    /// </summary>
    public static void Refuse<T>(this Option<T> option, Func<T, bool> isWrong, string problem) =>
        option.Validators.Add(result =>
        {
            if (TryRead(result, option, out T? value) && isWrong(value!))
            {
                result.AddError(FormattableString.Invariant($"{problem}, not {value}."));
            }
        });

    /// <summary>
    /// Options that go against each other, or that would say nothing beside others, are a wrong command line, not a silent guess.
    /// </summary>
    public static void Refuse(this Command command, Func<CommandResult, bool> isWrong, string problem) =>
        command.Validators.Add(result =>
        {
            if (isWrong(result))
            {
                result.AddError(problem);
            }
        });

    /// <summary>True when one of them was typed, not only has its default.</summary>
    public static bool Has(this CommandResult result, params Option[] options) =>
        options.Any(option => result.GetResult(option) is { Implicit: false });

    /// <param name="option">Takes the number of a port.</param>
    /// <param name="least">0 where a free one may be taken, 1 where others are told which it is.</param>
    public static void RefuseUnlessPort(this Option<int> option, int least = 0) =>
        option.Refuse(port => port < least || port > LargestPort, $"{option.Name} must be {least} to {LargestPort}");

    /// <summary>False for a value that is not given or does not parse, which is reported already.</summary>
    private static bool TryRead<T>(OptionResult result, Option<T> option, out T? value)
    {
        value = default;
        if (result.Errors.Any() || result.Tokens.Count == 0)
        {
            return false;
        }

        try
        {
            value = result.GetValue(option);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
