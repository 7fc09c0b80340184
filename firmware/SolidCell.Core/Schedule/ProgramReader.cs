namespace SolidCell.Core.Schedule;

/// <summary>Reads the bytes of docs/program-format.md. A program is taken whole or refused whole.</summary>
public sealed class ProgramReader
{
    /// <summary>Most bytes a program may have.</summary>
    public const int MaximumBytes = 8192;

    /// <summary>Bound of every current, areal charge and the like: keeps products with an area inside 64 bits.</summary>
    internal const long MaximumNumber = 2000000000;

    internal const long MaximumThreshold = 1000000000000;
    private const int FieldsOfFirstFormat = 11;
    private const int FieldsOfFormat = 13;
    private const int FieldsOfSpectrum = 6;

    private int _version;

    /// <summary>Why the last program was refused; empty when it was not.</summary>
    public string Refusal { get; private set; } = "";

    /// <summary>The step at fault, or -1 when it is not a step's fault.</summary>
    public int RefusedStep { get; private set; } = -1;

    /// <summary>
    /// Fills <paramref name="program"/>. False, with <see cref="Refusal"/>, when the bytes are not a program that can run.
    /// </summary>
    public bool TryRead(byte[] bytes, int length, Program program)
    {
        Refusal = "";
        RefusedStep = -1;
        if (length <= 0 || length > MaximumBytes || length > bytes.Length)
        {
            return Refuse(-1, "a program has 1 to " + MaximumBytes + " bytes");
        }

        ProgramBytes input = new ProgramBytes(bytes, length);
        return ReadHeader(input, program) && ReadSteps(input, program) && ReadEnd(input) && FollowsRules(program);
    }

    private bool ReadHeader(ProgramBytes input, Program program)
    {
        input.ReadArray(7, 7);
        _version = (int)input.ReadInteger(0, 1000);
        if (input.Failed || _version < Program.FirstFormatVersion || _version > Program.FormatVersion)
        {
            return Refuse(-1, "not a program of format version 1 or 2");
        }

        program.OnPowerCut = (PowerCutResponse)input.ReadInteger(0, (int)PowerCutResponse.Continue);
        program.OnSoftShort = (ShortResponse)input.ReadInteger(0, (int)ShortResponse.Stop);
        program.OnHardShort = (ShortResponse)input.ReadInteger(0, (int)ShortResponse.Stop);
        program.ShortRestMilliseconds = (int)input.ReadInteger(0, Program.MaximumShortRestMilliseconds);
        ReadEnvelope(input, program.Envelope);
        return !input.Failed || Refuse(-1, "the head of the program is damaged or out of range");
    }

    private static void ReadEnvelope(ProgramBytes input, SafetyEnvelope envelope)
    {
        input.ReadArray(7, 7);
        envelope.MinimumCellMicrovolts = input.ReadInt32();
        envelope.MaximumCellMicrovolts = input.ReadInt32();
        envelope.MaximumCellNanoamps = (int)input.ReadInteger(0, int.MaxValue);
        envelope.MinimumStackKilopascals = input.ReadInt32();
        envelope.MaximumStackKilopascals = input.ReadInt32();
        envelope.MinimumFrameMillidegrees = input.ReadInt32();
        envelope.MaximumFrameMillidegrees = input.ReadInt32();
    }

    private bool ReadSteps(ProgramBytes input, Program program)
    {
        int count = input.ReadArray(1, Program.MaximumSteps);
        if (input.Failed)
        {
            return Refuse(-1, "a program has 1 to 64 steps");
        }

        program.Steps = new Step[count];
        for (int index = 0; index < count; index++)
        {
            program.Steps[index] = ReadStep(input);
            if (input.Failed)
            {
                return Refuse(index, "a field is missing, unknown or out of range");
            }
        }

        return true;
    }

    private Step ReadStep(ProgramBytes input)
    {
        Step step = new Step();
        bool isFirst = _version == Program.FirstFormatVersion;
        int fields = isFirst ? FieldsOfFirstFormat : FieldsOfFormat;
        int count = input.ReadArray(fields, isFirst ? fields : fields + 1);
        step.Kind = (StepKind)input.ReadInteger(0, (int)(isFirst ? StepKind.Stop : StepKind.Impedance));
        step.Unit = (CurrentUnit)input.ReadInteger(0, (int)(isFirst ? CurrentUnit.MicroC : CurrentUnit.NanowattsPerSquareCentimetre));
        step.Current = input.ReadInteger(-MaximumNumber, MaximumNumber);
        step.CurrentPerTurn = input.ReadInteger(-MaximumNumber, MaximumNumber);
        step.Microvolts = input.ReadInt32();
        step.CurrentBound = input.ReadInteger(0, MaximumNumber);
        step.Target = (int)input.ReadInteger(0, Program.MaximumSteps - 1);
        step.Turns = (int)input.ReadInteger(0, Program.MaximumTurns);
        step.BeginsCycle = input.ReadBoolean();
        ReadLimits(input, step);
        ReadRecordRule(input, step.Record);
        if (!isFirst)
        {
            step.NanovoltsPerSecond =
                input.ReadInteger(-Program.FastestNanovoltsPerSecond, Program.FastestNanovoltsPerSecond);
            step.MillionthsPerTurn = (int)input.ReadInteger(0, Program.MaximumMillionthsPerTurn);
            step.Spectrum = count > FieldsOfFormat ? ReadSpectrum(input) : null;
        }

        return step;
    }

    private static SpectrumSettings ReadSpectrum(ProgramBytes input)
    {
        SpectrumSettings spectrum = new SpectrumSettings();
        input.ReadArray(FieldsOfSpectrum, FieldsOfSpectrum);
        spectrum.LowestMillihertz = (int)input.ReadInteger(0, int.MaxValue);
        spectrum.HighestMillihertz = (int)input.ReadInteger(0, int.MaxValue);
        spectrum.PointsPerDecade = (int)input.ReadInteger(0, int.MaxValue);
        spectrum.AmplitudeMicrovolts = (int)input.ReadInteger(0, int.MaxValue);
        spectrum.RestMilliseconds = (int)input.ReadInteger(0, int.MaxValue);
        spectrum.ToneNanoamps = (int)input.ReadInteger(0, int.MaxValue);
        return spectrum;
    }

    private void ReadLimits(ProgramBytes input, Step step)
    {
        bool isFirst = _version == Program.FirstFormatVersion;
        LimitQuantity last = isFirst ? LimitQuantity.TemperatureBelowMillidegrees : LimitQuantity.ThousandthsOfBestResistance;
        step.Limits = new Limit[input.ReadArray(0, Program.MaximumLimitsPerStep)];
        for (int index = 0; index < step.Limits.Length; index++)
        {
            Limit limit = new Limit();
            input.ReadArray(4, 4);
            limit.Quantity = (LimitQuantity)input.ReadInteger(0, (int)last);
            limit.Threshold = input.ReadInteger(-MaximumThreshold, MaximumThreshold);
            limit.Action = (LimitAction)input.ReadInteger(0, (int)LimitAction.Stop);
            limit.Target = (int)input.ReadInteger(0, Program.MaximumSteps - 1);
            step.Limits[index] = limit;
        }
    }

    private static void ReadRecordRule(ProgramBytes input, RecordRule record)
    {
        input.ReadArray(4, 4);
        record.EveryMilliseconds = (int)input.ReadInteger(0, int.MaxValue);
        record.VoltageChangeMicrovolts = (int)input.ReadInteger(0, int.MaxValue);
        record.CurrentChangeNanoamps = (int)input.ReadInteger(0, int.MaxValue);
        record.PressureChangeKilopascals = (int)input.ReadInteger(0, int.MaxValue);
    }

    private bool ReadEnd(ProgramBytes input) => input.AtEnd || Refuse(-1, "bytes are left over after the program");

    private bool FollowsRules(Program program)
    {
        ProgramRules rules = new ProgramRules(program);
        return rules.Hold() || Refuse(rules.Step, rules.Reason);
    }

    private bool Refuse(int step, string reason)
    {
        Refusal = step < 0 ? reason : "step " + step + ": " + reason;
        RefusedStep = step;
        return false;
    }
}
