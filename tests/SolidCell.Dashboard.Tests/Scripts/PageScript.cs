using System.Diagnostics.CodeAnalysis;
using Jint;
using Jint.Native;

namespace SolidCell.Dashboard.Tests.Scripts;

/// <summary>
/// A module of the dashboard's pages, run without a browser: what it exports is called with JavaScript written in the test.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The engine holds managed memory only and lives as long as its test.")]
internal sealed class PageScript
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Engine _engine = new(options => options
        .EnableModules(Repository.PathTo("host-tools", "SolidCell.Dashboard", "wwwroot", "js"))
        .LocalTimeZone(TimeZoneInfo.Utc)
        .TimeoutInterval(Longest));

    /// <param name="module">Such as plot/time-axis.js.</param>
    /// <param name="browser">JavaScript that stands for what the module expects of a browser.</param>
    public PageScript(string module, string browser = "")
    {
        _engine.Execute(browser);
        _engine.SetValue("it", _engine.Modules.Import("./" + module));
    }

    /// <summary>The value of an expression in which <c>it</c> is the module: a text as it is, all else as JSON.</summary>
    public string Of(string expression)
    {
        JsValue value = _engine.Evaluate(expression).UnwrapIfPromise();
        return value.IsString()
            ? value.AsString() : _engine.SetValue("given", value).Evaluate("JSON.stringify(given) ?? 'undefined'").AsString();
    }
}
