namespace SolidCell.Protocols.Exchange;

/// <summary>Formats of protocols that other programs read and write.</summary>
public enum ExchangeFormat
{
    /// <summary>aurora-unicycler 0.4 JSON (EmpaEconversion/aurora-unicycler).</summary>
    Aurora,

    /// <summary>PyBaMM experiment strings in a Python list, a <c>pybamm.Experiment(...)</c>, or a line each (pybamm-team/PyBaMM).</summary>
    PyBamm,
}
