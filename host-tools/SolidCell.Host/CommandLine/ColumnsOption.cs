using System.CommandLine;
using SolidCell.Files;
using SolidCell.Files.Headers;

namespace SolidCell.Host.CommandLine;

/// <summary>The --columns of commands that read cycler files.</summary>
internal static class ColumnsOption
{
    /// <param name="which">How the description begins.</param>
    public static Option<string?> New(string which = "Which")
    {
        Option<string?> option = new("--columns")
        {
            Description = which + " columns to take, as time=NAME,voltage=NAME,current=NAME; NAME [mA] sets a unit, #3 the third column.",
            HelpName = "COLUMNS",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Problem(text) is { } problem)
            {
                result.AddError(problem);
            }
        });
        return option;
    }

    public static ColumnRequest Read(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } text ? ColumnRequest.Parse(text) : ColumnRequest.None;

    private static string? Problem(string text)
    {
        try
        {
            ColumnRequest.Parse(text);
            return null;
        }
        catch (TraceException problem)
        {
            return problem.Message;
        }
    }
}
