using System.CommandLine;
using System.CommandLine.Parsing;

namespace SolidCell.Host.CommandLine;

/// <summary>Rules for the values of options, checked before a command begins.</summary>
internal static class OptionRules
{
    /// <summary>A value of this kind is a wrong command line; the message gets it at its end: "--port must be 0 to 65535, not 70000."</summary>
    public static void Refuse<T>(this Option<T> option, Func<T, bool> isWrong, string problem) =>
        option.Validators.Add(result =>
        {
            if (TryRead(result, option, out T? value) && isWrong(value!))
                result.AddError(FormattableString.Invariant($"{problem}, not {value}."));
        });

    /// <summary>False for a value that is not given or does not parse, which is reported already.</summary>
    private static bool TryRead<T>(OptionResult result, Option<T> option, out T? value)
    {
        value = default;
        if (result.Errors.Any() || result.Tokens.Count == 0)
            return false;
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
