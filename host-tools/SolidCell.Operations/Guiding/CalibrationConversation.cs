namespace SolidCell.Operations.Guiding;

/// <summary>
/// A guided calibration with somebody at a page: each question waits for his answer. It ends, and what was calibrated is taken back, when
/// he cancels or when his page has not asked for some minutes.
/// </summary>
public sealed class CalibrationConversation : ICalibrationHand, IDisposable
{
    /// <summary>A page in the background asks once a minute at least; a person who fetches weights is away for some.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly bool _hasVoltmeter;
    private readonly CancellationTokenSource _ends;
    private ConversationState _state;
    private TaskCompletionSource<(double Low, double High)?>? _answer;
    private bool _isCancelled;
    private int _step;

    internal CalibrationConversation(string by, bool hasVoltmeter, TimeProvider clock)
    {
        (By, _hasVoltmeter) = (by, hasVoltmeter);
        _ends = new CancellationTokenSource(Patience, clock);
        _state = new ConversationState(ConversationState.Working, by, []);
    }

    /// <summary>In whose name it is held.</summary>
    public string By { get; }

    public bool IsOver { get; private set; }

    /// <summary>Ends when nobody is at the page any more.</summary>
    internal CancellationToken Ends => _ends.Token;

    /// <summary>How far it is.</summary>
    public ConversationState State
    {
        get
        {
            lock (_gate)
            {
                return _state with { Lines = [.. _lines] };
            }
        }
    }

    /// <summary>The page is there.</summary>
    public void Touch()
    {
        lock (_gate)
        {
            if (!IsOver)
            {
                _ends.CancelAfter(Patience);
            }
        }
    }

    /// <exception cref="OperationException">Something else is asked, or the answer cannot be right; it is asked still.</exception>
    public void Answer(int step, double? lowVolts, double? highVolts)
    {
        lock (_gate)
        {
            if (_state.Question is not { } question || question.Step != step)
            {
                throw new OperationException("This step is over; look at what is asked now.");
            }

            if (question.Refusal(lowVolts, highVolts) is { } refusal)
            {
                throw new OperationException(refusal);
            }

            _state = _state with { Phase = ConversationState.Working, Question = null };
            _answer!.SetResult(lowVolts is { } low && highVolts is { } high ? (low, high) : null);
        }
    }

    /// <summary>Ends it at once, whatever it does; it is over when the earlier calibration is in force again.</summary>
    public void Cancel()
    {
        lock (_gate)
        {
            if (IsOver)
            {
                return;
            }

            _isCancelled = true;
            _state = _state with { Phase = ConversationState.Working, Question = null };
            _lines.Add("Cancelled; what was calibrated is taken back.");
        }

        _ends.Cancel();
    }

    public Task DoAsync(string what, CancellationToken cancellation) =>
        AskAsync(new CalibrationQuestion(0, CalibrationQuestion.Do, what), cancellation);

    public void Tell(string line)
    {
        lock (_gate)
        {
            _lines.Add(line);
        }
    }

    public async Task<(double Low, double High)?> ReadVoltmeterAsync(DummyHold hold, CancellationToken cancellation)
    {
        double window = hold.Volts * CalibrationLimits.WindowPercent / 100;
        return _hasVoltmeter
            ? await AskAsync(
                new CalibrationQuestion(
                    0, CalibrationQuestion.Voltmeter, "What did the voltmeter at the dummy show?", hold.Volts, hold.Volts - window,
                    hold.Volts + window), cancellation).ConfigureAwait(false)
            : null;
    }

    public void Dispose() => _ends.Dispose();

    internal void Settle(CalibrationCertificate certificate) => Settle(ConversationState.Done, null, certificate);

    internal void Settle(Exception problem) => Settle(
        ConversationState.Ended,
        problem is not OperationCanceledException ? problem.Message
            : _isCancelled ? "Cancelled. Everything is as it was before."
            : $"Nobody has looked at the page for {Patience.TotalMinutes} minutes, so it was ended. Everything is as it was before.", null);

    private void Settle(string phase, string? problem, CalibrationCertificate? certificate)
    {
        lock (_gate)
        {
            IsOver = true;
            _state = _state with { Phase = phase, Question = null, Problem = problem, Certificate = certificate };
        }
    }

    private Task<(double Low, double High)?> AskAsync(CalibrationQuestion question, CancellationToken cancellation)
    {
        lock (_gate)
        {
            cancellation.ThrowIfCancellationRequested();
            _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _state = _state with { Phase = ConversationState.Asking, Question = question with { Step = ++_step } };
            return _answer.Task.WaitAsync(cancellation);
        }
    }
}
