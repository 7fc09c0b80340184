using System.Globalization;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>Makes a step of a protocol of one of a method.</summary>
internal sealed class AuroraStepImport(
    CellKind kind, SafetySection safety, SourceCurrents currents, LossList losses, List<string> errors)
{
    private const decimal Thousand = 1000m;
    private const decimal Million = 1e6m;

    private readonly ImportedSteps _steps = new(kind, safety, losses);

    /// <summary>The step, or null when nothing of it can be carried.</summary>
    /// <param name="step">Neither loop nor tag.</param>
    /// <param name="before">The step before in the same list, or null.</param>
    public ProtocolStep? Read(AuroraStep step, ProtocolStep? before) => step switch
    {
        AuroraRest rest => ImportedSteps.Rest(At(rest), Time(rest, "until_time_s", rest.Seconds) ?? 0),
        AuroraCurrent current => Current(current),
        AuroraVoltage voltage => Voltage(voltage, before),
        AuroraScan scan => Scan(scan, before),
        AuroraSpectrum spectrum => AuroraSpectrumImport.Read(spectrum, At(spectrum), losses, errors),
        _ => throw new ArgumentException($"a {step.Type} is no step of its own", nameof(step)),
    };

    private static Position At(AuroraStep step) => new(step.Number, 1);

    /// <summary>The rate goes before the current, as in aurora-unicycler.</summary>
    private TimedStep Current(AuroraCurrent step)
    {
        bool isRate = (step.Rate ?? 0) != 0;
        if (isRate && (step.Milliamps ?? 0) != 0)
        {
            losses.Notation(step.Where, "rate_C and current_mA are both given: rate_C is taken, as aurora-unicycler does");
        }

        CurrentAmount amount = isRate ? Rate(step, "rate_C", step.Rate!.Value) : currents.Of(step.Milliamps ?? 0, step.Where, "current_mA");
        var limits = new List<StepLimit>();
        if (NotZero(step, "until_voltage_V", step.UntilVolts) is { } volts)
        {
            LimitQuantity side = amount.Value > 0 ? LimitQuantity.VoltageAboveMicrovolts : LimitQuantity.VoltageBelowMicrovolts;
            limits.Add(new StepLimit(At(step), side, Scaled.Of(volts, Million, step.Where, "until_voltage_V", losses)));
        }

        AddTime(step, step.UntilSeconds, limits);
        NeedEnd(step, limits, "until_time_s or until_voltage_V");
        return _steps.Current(At(step), amount, limits);
    }

    private TimedStep Voltage(AuroraVoltage step, ProtocolStep? before)
    {
        var limits = new List<StepLimit>();
        decimal? rate = NotZero(step, "until_rate_C", step.UntilRate);
        decimal? milliamps = NotZero(step, "until_current_mA", step.UntilMilliamps);
        if (rate is not null && milliamps is not null)
        {
            losses.Notation(step.Where, "until_rate_C and until_current_mA are both given: until_rate_C is taken, as aurora-unicycler does");
        }

        if ((rate ?? milliamps) is not null)
        {
            CurrentAmount end = rate is { } c ? Rate(step, "until_rate_C", Math.Abs(c))
                : currents.Of(Math.Abs(milliamps!.Value), step.Where, "until_current_mA");
            limits.Add(new StepLimit(At(step), LimitQuantity.AbsoluteCurrentBelowNanoamps, end.Value) { Unit = end.Unit });
        }

        AddTime(step, step.UntilSeconds, limits);
        NeedEnd(step, limits, "until_time_s, until_rate_C or until_current_mA");
        int microvolts = (int)Scaled.Of(step.Volts, Million, step.Where, "voltage_V", losses);
        return _steps.Hold(At(step), step.Where, microvolts, limits, before);
    }

    private TimedStep Scan(AuroraScan step, ProtocolStep? before)
    {
        int first = (int)Scaled.Of(step.StartVolts, Million, step.Where, "start_voltage_V", losses);
        int last = (int)Scaled.Of(step.EndVolts, Million, step.Where, "end_voltage_V", losses);
        long rate = Scaled.Of(step.MillivoltsPerSecond, Million, step.Where, "scan_rate_mV_per_s", losses);
        if (rate <= 0 || first == last)
        {
            errors.Add($"{step.Where}: it needs two different voltages and a rate above 0");
        }

        return _steps.Sweep(At(step), step.Where, first, last, rate, before);
    }

    private void AddTime(AuroraStep step, decimal? seconds, List<StepLimit> limits)
    {
        if (NotZero(step, "until_time_s", seconds) is { } given && Time(step, "until_time_s", given) is { } time)
        {
            limits.Add(new StepLimit(At(step), LimitQuantity.StepMilliseconds, time));
        }
    }

    /// <summary>aurora-unicycler takes an end at 0 for one that is not set.</summary>
    private decimal? NotZero(AuroraStep step, string field, decimal? value)
    {
        if (value == 0)
        {
            losses.Notation(step.Where, $"{field} is 0, which aurora-unicycler takes for not set: left out");
        }

        return value == 0 ? null : value;
    }

    private void NeedEnd(AuroraStep step, List<StepLimit> limits, string which)
    {
        if (limits.Count == 0)
        {
            errors.Add($"{step.Where}: nothing ends it; it needs {which}, not 0");
        }
    }

    private long? Time(AuroraStep step, string field, decimal seconds)
    {
        if (seconds <= 0)
        {
            errors.Add(string.Create(CultureInfo.InvariantCulture, $"{step.Where}: {field} must be above 0, but is {seconds}"));
            return null;
        }

        return Scaled.Of(seconds, Thousand, step.Where, field, losses);
    }

    private CurrentAmount Rate(AuroraStep step, string field, decimal rate) =>
        new(CurrentUnit.MicroC, Scaled.Of(rate, Million, step.Where, field, losses));
}
