using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Commands;

/// <summary>Keeps the program for the next start, and holds a start command against it and the cell that it describes.</summary>
internal sealed class ProgramStore
{
    private const int StartArguments = 4;

    /// <summary>What a start may say besides: the area that is pressed.</summary>
    private const int PressedAreaArgument = 4;

    private readonly InstrumentSettings _settings;
    private readonly ProgramReader _reader = new ProgramReader();
    private readonly CellRules _rules = new CellRules();
    private Program? _program;

    public ProgramStore(InstrumentSettings settings, bool hasSpectra, bool hasImpedanceMeter)
    {
        _settings = settings;
        _rules.HasSpectra = hasSpectra;
        _rules.HasImpedanceMeter = hasImpedanceMeter;
    }

    public bool HasProgram => _program != null;

    /// <summary>SHA-256 of the program; zeros while there is none.</summary>
    public byte[] Hash { get; private set; } = new byte[Sha256.HashBytes];

    /// <summary>The program; an empty one while there is none.</summary>
    public Program Program => _program ?? new Program();

    /// <summary>Takes a program whole; else says why not and keeps the one before.</summary>
    public string Take(byte[] bytes, int length)
    {
        Program program = new Program();
        if (!_reader.TryRead(bytes, length, program))
        {
            return _reader.Refusal;
        }

        _program = program;
        Hash = Sha256.Of(bytes, length);
        return "";
    }

    /// <summary>True when the program is the one that a test began with, and has the step in which that test stood.</summary>
    public bool Holds(byte[] hash, ResumePoint point) =>
        _program != null && ByteArrays.AreEqual(Hash, hash, Sha256.HashBytes) && point.StepIndex < _program.Steps.Length
        && (point.StepIndex < 0 || _program.Steps[point.StepIndex].TakesTime);

    /// <summary>Why a test may not be started; empty when it may, and then the cell is filled in.</summary>
    public string Check(Command command, CellDescription cell)
    {
        if (_program == null || !ByteArrays.AreEqual(Hash, command.ProgramHash, Sha256.HashBytes))
        {
            return "the fixture does not hold this program; upload it first";
        }

        if (command.ArgumentCount < StartArguments || !CellKindName.IsKind(command.Arguments[0]))
        {
            return "the start command does not describe the cell";
        }

        cell.Kind = (CellKind)command.Arguments[0];
        cell.AreaSquareMicrometres = command.Arguments[1];
        cell.CapacityNanoampHours = command.Arguments[2];
        cell.PressedSquareMicrometres = command.ArgumentCount > PressedAreaArgument ? command.Arguments[PressedAreaArgument] : 0;
        bool holds = _rules.Hold(_program, cell, _settings.MaximumSetNanoamps, _settings.MaximumSetMicrovolts);
        return holds ? "" : _rules.Refusal;
    }
}
