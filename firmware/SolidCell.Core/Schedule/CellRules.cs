using SolidCell.Core.Measurement;

namespace SolidCell.Core.Schedule;

/// <summary>
/// What a program must keep to on a given cell and fixture, checked before the first step: area and capacity that are there, currents and
/// voltages within the hardware and the envelope.
/// </summary>
public sealed class CellRules
{
    /// <summary>Largest electrode area: 20 cm2, far beyond any pressed pellet; keeps products inside 64 bits.</summary>
    public const long MaximumAreaSquareMicrometres = 2000000000;

    /// <summary>Largest nominal capacity: 2 Ah.</summary>
    public const long MaximumCapacityNanoampHours = 2000000000;

    /// <summary>A slower sweep than 10 V in this time there is none: keeps products inside 64 bits.</summary>
    private const long LongestSweepMilliseconds = 2000000000;

    /// <summary>Of the source's part of a spectrum: all could come to their peaks at once.</summary>
    private const int MostTones = 14;

    /// <summary>False on a fixture that takes no spectra at all.</summary>
    public bool HasSpectra = true;

    /// <summary>False on a fixture without an impedance meter.</summary>
    public bool HasImpedanceMeter = true;

    /// <summary>Why the program was refused; empty when it was not.</summary>
    public string Refusal { get; private set; } = "";

    /// <summary>True when every step keeps to the rules at every turn of its loop.</summary>
    public bool Hold(Program program, CellDescription cell, int maximumNanoamps, int maximumMicrovolts)
    {
        Refusal = "";
        if (cell.AreaSquareMicrometres <= 0 || cell.AreaSquareMicrometres > MaximumAreaSquareMicrometres)
        {
            return Refuse("the cell's area must be above 0 and at most 20 cm2");
        }

        if (cell.PressedSquareMicrometres < 0 || cell.PressedSquareMicrometres > MaximumAreaSquareMicrometres)
        {
            return Refuse("the pressed area must be 0 (that of the die or the cell) to 20 cm2");
        }

        if (cell.CapacityNanoampHours < 0 || cell.CapacityNanoampHours > MaximumCapacityNanoampHours)
        {
            return Refuse("the cell's capacity must be 0 to 2000 mAh");
        }

        int bound = program.Envelope.MaximumCellNanoamps < maximumNanoamps ? program.Envelope.MaximumCellNanoamps : maximumNanoamps;
        LoopMap loops = new LoopMap(program.Steps);
        for (int index = 0; index < program.Steps.Length; index++)
        {
            int loop = loops.InnermostAround(index);
            int lastTurn = loop < 0 ? 0 : program.Steps[loop].Turns - 1;
            if (!StepHolds(program, index, lastTurn, cell, bound, maximumMicrovolts))
            {
                return false;
            }
        }

        return true;
    }

    private bool StepHolds(Program program, int index, int lastTurn, CellDescription cell, int maximumNanoamps, int maximumMicrovolts)
    {
        Step step = program.Steps[index];
        if (step.Kind == StepKind.Rest || !step.TakesTime)
        {
            return true;
        }

        if (step.Spectrum != null)
        {
            return SpectrumHolds(index, step.Spectrum, cell, maximumNanoamps);
        }

        if (step.Unit == CurrentUnit.MicroC && cell.CapacityNanoampHours == 0)
        {
            return Refuse("step " + index + ": a C-rate needs the cell's capacity");
        }

        if (step.Kind == StepKind.ConstantPower)
        {
            return CurrentHolds(index, step.CurrentBound, CurrentUnit.Nanoamps, cell, maximumNanoamps)
                && PowerHolds(index, CurrentScale.AfterTurns(step, lastTurn));
        }

        if (step.IsControlled)
        {
            return VoltageHolds(program.Envelope, index, step.Microvolts, maximumMicrovolts)
                && VoltageHolds(program.Envelope, index, LastMicrovolts(step), maximumMicrovolts)
                && CurrentHolds(index, step.CurrentBound, step.Unit, cell, maximumNanoamps);
        }

        return CurrentHolds(index, step.Current, step.Unit, cell, maximumNanoamps)
            && CurrentHolds(index, CurrentScale.AfterTurns(step, lastTurn), step.Unit, cell, maximumNanoamps);
    }

    private bool SpectrumHolds(int index, SpectrumSettings spectrum, CellDescription cell, int maximumNanoamps)
    {
        if (!HasSpectra || (spectrum.UsesMeter && !HasImpedanceMeter))
        {
            return Refuse("step " + index + ": this fixture has no impedance meter, which a spectrum above 4 Hz needs");
        }

        return !spectrum.UsesSource
            || CurrentHolds(index, (long)MostTones * spectrum.ToneNanoamps, CurrentUnit.Nanoamps, cell, maximumNanoamps);
    }

    private bool CurrentHolds(int index, long current, CurrentUnit unit, CellDescription cell, int maximumNanoamps)
    {
        bool isNumber = current <= ProgramReader.MaximumNumber && current >= -ProgramReader.MaximumNumber;
        long nanoamps = isNumber ? CurrentScale.ToNanoamps(current, unit, cell) : long.MaxValue;
        if (nanoamps <= maximumNanoamps && nanoamps >= -maximumNanoamps)
        {
            return true;
        }

        string asked = isNumber ? (nanoamps / 1000) + " uA" : "a current";
        return Refuse("step " + index + ": " + asked + " is beyond the limit of " + (maximumNanoamps / 1000) + " uA");
    }

    /// <summary>Where a sweep comes to; the step's own voltage for a constant one.</summary>
    private static long LastMicrovolts(Step step)
    {
        long milliseconds = step.NanovoltsPerSecond == 0 ? 0 : AddedStepRules.SweepMilliseconds(step);
        return milliseconds > LongestSweepMilliseconds
            ? long.MaxValue : step.Microvolts + (step.NanovoltsPerSecond * milliseconds / 1000000);
    }

    private bool PowerHolds(int index, long power)
    {
        bool isNumber = power <= ProgramReader.MaximumNumber && power >= -ProgramReader.MaximumNumber;
        return isNumber || Refuse("step " + index + ": the power grows out of range");
    }

    private bool VoltageHolds(SafetyEnvelope envelope, int index, long microvolts, int maximumMicrovolts)
    {
        bool isInside = microvolts >= envelope.MinimumCellMicrovolts && microvolts <= envelope.MaximumCellMicrovolts
            && microvolts >= -maximumMicrovolts && microvolts <= maximumMicrovolts;
        return isInside || Refuse("step " + index + ": " + (microvolts / 1000) + " mV is outside the envelope or the hardware's range");
    }

    private bool Refuse(string reason)
    {
        Refusal = reason;
        return false;
    }
}
