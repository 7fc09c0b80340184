namespace SolidCell.Host.Demo.Report;

/// <summary>Looks of the report, in the colours of <see cref="Plotting.Styles.PageColours"/>.</summary>
internal static class ReportStyle
{
    public const string Css =
        """
        body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.45 system-ui,sans-serif}
        main{max-width:1200px;margin:auto;padding:1rem}h1{font-size:1.5rem;margin:.5rem 0}
        table{border-collapse:collapse;width:100%}th,td{padding:.35rem .5rem;text-align:right;border-bottom:1px solid var(--faint);font-variant-numeric:tabular-nums}
        th:first-child{text-align:left}td,tbody th{white-space:nowrap}thead th{vertical-align:bottom;font-weight:600;font-size:.85em}.ccd{font-weight:700}.scroll{overflow-x:auto}.note{font-size:.85em}
        figure{margin:1.5rem 0 0}
        """;
}
