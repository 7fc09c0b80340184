namespace SolidCell.Impedance.Reading;

/// <summary>A file that is no impedance measurement, with where and how to mend it.</summary>
public sealed class ImpedanceException : Exception
{
    public ImpedanceException(string message) : base(message) { }

    public ImpedanceException(string message, Exception inner) : base(message, inner) { }
}
