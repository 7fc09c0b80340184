namespace SolidCell.Operations.Guiding;

/// <summary>Who puts dummies and weights on the fixture and reads the voltmeter: a person, or options that answer for him.</summary>
public interface ICalibrationHand
{
    /// <summary>Returns when it is done.</summary>
    Task DoAsync(string what, CancellationToken cancellation);

    /// <summary>What happens meanwhile, in a line.</summary>
    void Tell(string line);

    /// <summary>What a voltmeter at the dummy showed, backwards and forwards, in V; null without one.</summary>
    Task<(double Low, double High)?> ReadVoltmeterAsync(DummyHold hold, CancellationToken cancellation);
}
