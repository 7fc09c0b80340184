namespace SolidCell.Protocols.Reading;

/// <summary>The words of a step. The JSON Schema is tested against these lists.</summary>
internal static class StepKeys
{
    public static readonly string[] Verbs = ["deposit", "strip", "charge", "discharge", "rest", "hold", "sweep", "pulse", "impedance",
        "loop"];
    public static readonly string[] Driven = ["deposit", "strip", "charge", "discharge", "pulse"];
    public static readonly string[] Timed = [.. Driven, "rest", "hold", "sweep", "impedance"];
    public static readonly string[] Options = ["name", "for", "until", "per-turn", "at-most", "rate", "points-per-decade", "amplitude",
        "tone", "rest-before", "begins-cycle", "record", "steps"];
    public static readonly string[] All = [.. Verbs, .. Options];

    /// <summary>Options that a verb can use; `name` goes with every one.</summary>
    public static bool Fits(string verb, string option) => option switch
    {
        "name" => true,
        "steps" => verb == "loop",
        "until" => true,
        "per-turn" => Driven.Contains(verb),
        "at-most" => verb is "hold" or "sweep" or "charge" or "discharge",
        "rate" => verb == "sweep",
        "points-per-decade" or "amplitude" or "tone" or "rest-before" => verb == "impedance",
        "for" => verb is not ("loop" or "rest" or "sweep" or "impedance"),
        _ => verb != "loop",
    };
}
