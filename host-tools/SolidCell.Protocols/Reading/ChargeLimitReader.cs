using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Units;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>Reads limits of the charge that has passed: whole, per area, per gram, or as a share of the half-cycle before.</summary>
internal sealed class ChargeLimitReader(ValueReader values)
{
    private static readonly Dimension[] Charges = [Dimension.ArealCharge, Dimension.Charge, Dimension.SpecificCharge];

    /// <summary>What a step may pass.</summary>
    /// <param name="node">What is written.</param>
    /// <param name="what">How messages call it.</param>
    /// <param name="besides">What else may end a step in its place.</param>
    public StepLimit? OfStep(YamlNode node, string what, params Dimension[] besides)
    {
        if (ShareReader.IsShare(node))
        {
            return ShareReader.Thousandths((YamlScalar)node, values.Problems) is { } share
                ? new StepLimit(node.At, LimitQuantity.ThousandthsOfHalfCycleBefore, share) : null;
        }

        return values.Positive(node, what, [.. besides, .. Charges]) is not { } charge ? null : Limit(node, charge, charge.Dimension switch
        {
            Dimension.Time => LimitQuantity.StepMilliseconds,
            Dimension.ArealCharge => LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre,
            _ => LimitQuantity.StepChargeNanoampHours,
        });
    }

    /// <summary>What the whole test may pass, both directions added up.</summary>
    public StepLimit? OfTest(YamlNode node, string what) =>
        values.Positive(node, what, Charges) is not { } charge ? null : Limit(node, charge, charge.Dimension == Dimension.ArealCharge
            ? LimitQuantity.TestArealChargeNanoampHoursPerSquareCentimetre : LimitQuantity.TestChargeNanoampHours);

    private static StepLimit Limit(YamlNode node, Quantity charge, LimitQuantity quantity) => new(node.At, quantity, charge.Value)
    {
        IsPerGram = charge.Dimension == Dimension.SpecificCharge,
    };
}
