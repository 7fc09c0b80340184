using SolidCell.Core.Commands;
using SolidCell.Core.Control;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Calibration;

/// <summary>Carries out Calibrate and Tare: checked, changed, kept on the storage, or nothing of it.</summary>
internal sealed class CalibrationHandler
{
    private const int NominalArguments = 1;
    private const int PointArguments = 5;

    /// <summary>First argument of a tare that is to be taken under load as well.</summary>
    private const int ForceTare = 1;

    /// <summary>First argument of a tare that is not measured but given, in millinewtons: an earlier one, taken back.</summary>
    private const int GivenTare = 2;
    private const int GivenTareArguments = 2;
    private const int AreaArguments = 2;

    private readonly CalibrationStore _store;
    private readonly CurrentController _source;

    /// <param name="store">Keeps what is changed.</param>
    /// <param name="source">Drives by it; no current flows while calibrations change.</param>
    internal CalibrationHandler(CalibrationStore store, CurrentController source)
    {
        _store = store;
        _source = source;
    }

    /// <summary>The calibration in force.</summary>
    internal FixtureCalibration Current => _store.Current;

    /// <summary>
    /// [channel, low shown, low true, high shown, high true], or [channel] alone for the nominal calibration; or [the channel of the
    /// pressed area, square micrometres]. Why not, or empty.
    /// </summary>
    internal string Calibrate(Command command)
    {
        long[] arguments = command.Arguments;
        if (command.ArgumentCount == AreaArguments && arguments[0] == (int)CalibrationChannel.PressedArea)
        {
            return SetDie(arguments[1]);
        }

        bool isNominal = command.ArgumentCount == NominalArguments;
        if (!isNominal && command.ArgumentCount != PointArguments)
        {
            return "calibrate takes a channel and two points, or a channel alone";
        }

        if (arguments[0] < 0 || arguments[0] > (int)CalibrationChannel.SourceTenMilliamps)
        {
            return "the channel is not 0 to 5, or 6 with an area alone";
        }

        CalibrationChannel channel = (CalibrationChannel)arguments[0];
        string refusal = isNominal ? "" : CalibrationRules.Refusal(channel, arguments[1], arguments[2], arguments[3], arguments[4]);
        if (refusal.Length > 0)
        {
            return refusal;
        }

        _store.Remember();
        if (isNominal)
        {
            Reset(channel);
        }
        else
        {
            Set(channel, arguments);
        }

        return Keep();
    }

    /// <summary>
    /// [] or [1]: the force shown now is that of the unloaded frame, with 1 although it looks loaded. [2, millinewtons]: this tare, as one
    /// that was in force before. Why not, or empty.
    /// </summary>
    internal string Tare(Command command, Sample sample)
    {
        long[] arguments = command.Arguments;
        if (command.ArgumentCount == GivenTareArguments && arguments[0] == GivenTare)
        {
            return KeepTare(arguments[1]);
        }

        bool isForced = command.ArgumentCount == 1 && arguments[0] == ForceTare;
        if (command.ArgumentCount > 0 && !isForced)
        {
            return "tare takes nothing, 1 to force it, or 2 and a tare in mN";
        }

        if (sample.StackPressureQuality != SampleQuality.Good)
        {
            return "the load cell does not give a reading";
        }

        long force = _store.Current.ForceOf(sample.StackMillinewtons);
        if (!isForced && !CalibrationRules.IsUnloaded(force))
        {
            return "the stack looks loaded: more than 157 N is tared away by force only";
        }

        return KeepTare(_store.Current.TareMillinewtons + force);
    }

    private string KeepTare(long millinewtons)
    {
        if (!CalibrationRules.IsTare(millinewtons))
        {
            return "the stack is under load: more than 1570 N cannot be tared away";
        }

        _store.Remember();
        _store.Current.TareMillinewtons = (int)millinewtons;
        return Keep();
    }

    private string SetDie(long squareMicrometres)
    {
        if (!CalibrationRules.IsDie(squareMicrometres))
        {
            return "the area of the die must be 1 mm2 to 20 cm2, or 0 for that of the cell";
        }

        _store.Remember();
        _store.Current.DieSquareMicrometres = squareMicrometres;
        return Keep();
    }

    private void Reset(CalibrationChannel channel)
    {
        FixtureCalibration nominal = new FixtureCalibration();
        LinearCalibration? line = nominal.Line(channel);
        RangeCalibration source = nominal.Source(channel);
        if (line == null)
        {
            _store.Current.Set(channel, source.LowCode, source.LowNanoamps, source.HighCode, source.HighNanoamps);
        }
        else
        {
            _store.Current.Set(channel, line.LowReading, line.LowValue, line.HighReading, line.HighValue);
        }
    }

    private void Set(CalibrationChannel channel, long[] points)
    {
        FixtureCalibration current = _store.Current;
        LinearCalibration? line = current.Line(channel);
        if (line == null)
        {
            current.Set(channel, (int)points[1], (int)points[2], (int)points[3], (int)points[4]);
            return;
        }

        // What is shown has been corrected and tared already; the points are kept for the uncorrected reading.
        bool isForce = channel == CalibrationChannel.StackForce;
        int tare = isForce ? current.TareMillinewtons : 0;
        long low = line.ReadingOf(points[1] + tare);
        long high = line.ReadingOf(points[3] + tare);
        current.Set(channel, (int)low, (int)points[2], (int)high, (int)points[4]);
        if (isForce)
        {
            current.TareMillinewtons = 0;
        }
    }

    private string Keep()
    {
        if (!_store.Keep())
        {
            return "the fixture cannot keep the calibration; its storage refuses";
        }

        _source.Recalibrate(Current.SourceOneMilliamp, Current.SourceTenMilliamps);
        return "";
    }
}
