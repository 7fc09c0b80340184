namespace SolidCell.Witnesses;

/// <summary>What can witness a short independently of the detector.</summary>
public enum WitnessKind
{
    /// <summary>A resistance that ions alone can't give.</summary>
    IonicFloor,

    /// <summary>A resistance that falls from one current density to the next.</summary>
    CurrentDependence,

    /// <summary>A resistance that follows the temperature less than ions do.</summary>
    TemperatureCoefficient,

    /// <summary>More lithium stripped from one side than there is.</summary>
    Inventory,

    /// <summary>A high-frequency resistance that falls from spectrum to spectrum.</summary>
    Spectrum,

    /// <summary>A full or half cell that gives back less of a charge than it did.</summary>
    ChargeBalance,

    /// <summary>A current that is left after hours at a constant voltage.</summary>
    HeldCurrent,

    /// <summary>Dips of less than a second, all of them the same way.</summary>
    ShortDips,
}

/// <summary>What a witness says.</summary>
public enum Verdict
{
    /// <summary>It could not look; the evidence says what is missing.</summary>
    NotJudged,

    /// <summary>It looked and saw nothing.</summary>
    Silent,

    /// <summary>It saw a sign.</summary>
    Suspects,

    /// <summary>It saw what a cell without an electronic path can't do.</summary>
    Proves,
}

/// <summary>An independent look at a test, with its evidence.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Evidence">The numbers, in a sentence.</param>
/// <param name="FromHours">When its sign was first seen; null without one.</param>
public sealed record Witness(WitnessKind Kind, Verdict Verdict, string Evidence, double? FromHours = null)
{
    public bool HasSeen => Verdict is Verdict.Suspects or Verdict.Proves;

    /// <summary>"ionic-floor" and so on, for files and JSON.</summary>
    public string Name => Kind switch
    {
        WitnessKind.IonicFloor => "ionic-floor",
        WitnessKind.CurrentDependence => "current-dependence",
        WitnessKind.TemperatureCoefficient => "temperature-coefficient",
        WitnessKind.Inventory => "inventory",
        WitnessKind.Spectrum => "spectrum",
        WitnessKind.ChargeBalance => "charge-balance",
        WitnessKind.HeldCurrent => "held-current",
        _ => "short-dips",
    };

    /// <summary>"not judged", "silent", "suspects" or "proves".</summary>
    public string Says => Verdict switch
    {
        Verdict.NotJudged => "not judged",
        Verdict.Silent => "silent",
        Verdict.Suspects => "suspects",
        _ => "proves",
    };
}
