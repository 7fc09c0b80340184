namespace SolidCell.Simulation.Cells.SmallSignal;

/// <summary>
/// The same circuit in time: each arc is a chain of resistor-capacitor pairs whose weights are its distribution of relaxation times,
/// integrated over equal steps of ln tau. A current that is held between two steps, as a current source holds it, is answered exactly by
/// each pair.
/// </summary>
public sealed class SmallSignalResponse
{
    /// <summary>Steps of ln tau; with it the chain is within 0.2 % of its arc at every frequency (SmallSignalTests).</summary>
    private const double Step = 0.2;

    /// <summary>What is left out at either side of the distribution, as a share of the width.</summary>
    private const double LeftOut = 2e-4;

    /// <summary>A board holds a current for a few different times only.</summary>
    private const int MostKnown = 4;

    private double _seriesOhms;
    private double _shortOhms;
    private double[] _ohms;
    private double[] _taus;
    private readonly Dictionary<double, double[]> _known = [];
    private double[] _decays;
    private double[] _volts;
    private double _stepSeconds = double.NaN;

    public SmallSignalResponse(SmallSignalCircuit circuit)
    {
        (_seriesOhms, _shortOhms) = (circuit.SeriesOhms, circuit.ShortOhms);
        (double Ohms, double Tau)[] pairs = [.. circuit.Arcs.SelectMany(Pairs)];
        (_ohms, _taus) = ([.. pairs.Select(pair => pair.Ohms)], [.. pairs.Select(pair => pair.Tau)]);
        (_decays, _volts) = (new double[pairs.Length], new double[pairs.Length]);
    }

    /// <summary>Goes on as another circuit: each pair keeps the share of its voltage. One with other arcs begins at rest.</summary>
    public void Follow(SmallSignalCircuit circuit)
    {
        var next = new SmallSignalResponse(circuit);
        for (int i = 0; i < _volts.Length && next._volts.Length == _volts.Length; i++)
        {
            next._volts[i] = _volts[i] / _ohms[i] * next._ohms[i];
        }

        (_seriesOhms, _shortOhms, _ohms, _taus, _decays, _volts) = (next._seriesOhms, next._shortOhms, next._ohms, next._taus, next._decays,
            next._volts);
        _stepSeconds = double.NaN;
        _known.Clear();
    }

    /// <summary>Voltage over the open-circuit voltage after a current was held for some time, in volts.</summary>
    /// <param name="amps">The current, of the whole cell: a short takes its part of it.</param>
    /// <param name="seconds">How long it was held, above 0.</param>
    public double Hold(double amps, double seconds)
    {
        Prepare(seconds);
        double through = Through(amps);
        double sum = through * _seriesOhms;
        for (int i = 0; i < _volts.Length; i++)
        {
            double end = through * _ohms[i];
            _volts[i] = end + ((_volts[i] - end) * _decays[i]);
            sum += _volts[i];
        }

        return sum;
    }

    /// <summary>
    /// The part of the current that does not go through the short, taken as constant over the step: the voltage at its end is i A + B, and
    /// i + (i A + B) / Rs is the whole current.
    /// </summary>
    private double Through(double amps)
    {
        if (double.IsPositiveInfinity(_shortOhms))
        {
            return amps;
        }

        double a = _seriesOhms;
        double b = 0;
        for (int i = 0; i < _volts.Length; i++)
        {
            a += _ohms[i] * (1 - _decays[i]);
            b += _volts[i] * _decays[i];
        }

        return ((amps * _shortOhms) - b) / (_shortOhms + a);
    }

    private void Prepare(double seconds)
    {
        if (seconds == _stepSeconds)
        {
            return;
        }

        _stepSeconds = seconds;
        if (_known.TryGetValue(seconds, out double[]? known))
        {
            _decays = known;
            return;
        }

        _decays = Array.ConvertAll(_taus, tau => Math.Exp(-seconds / tau));
        if (_known.Count < MostKnown)
        {
            _known.Add(seconds, _decays);
        }
    }

    private static IEnumerable<(double Ohms, double Tau)> Pairs(SmallSignalArc arc)
    {
        int reach = 0;
        while (arc.ShareBelow(-(reach + 0.5) * Step) > LeftOut)
        {
            reach++;
        }

        double kept = arc.ShareBelow((reach + 0.5) * Step) - arc.ShareBelow(-(reach + 0.5) * Step);
        return Enumerable.Range(-reach, (2 * reach) + 1).Select(k =>
            (arc.Ohms * (arc.ShareBelow((k + 0.5) * Step) - arc.ShareBelow((k - 0.5) * Step)) / kept,
                arc.TimeConstantSeconds * Math.Exp(k * Step)));
    }
}
