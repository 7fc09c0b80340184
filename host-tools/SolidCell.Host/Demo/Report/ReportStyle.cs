namespace SolidCell.Host.Demo.Report;

/// <summary>Looks of the report, light and dark. The colours stay apart for every kind of colour blindness (after Okabe and Ito).</summary>
internal static class ReportStyle
{
    public const string Css =
        """
        :root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--faint:#d8dce2;--voltage:#0072b2;--current:#555b63;--hard:#d55e00;--soft:#e69f00}
        @media(prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e6e9ee;--faint:#343a42;--voltage:#56b4e9;--current:#aab2bd;--hard:#ff8f3f;--soft:#f0c75e}}
        body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.45 system-ui,sans-serif}
        main{max-width:1000px;margin:auto;padding:1rem}h1{font-size:1.5rem;margin:.5rem 0}
        table{border-collapse:collapse;width:100%}th,td{padding:.35rem .5rem;text-align:right;border-bottom:1px solid var(--faint);font-variant-numeric:tabular-nums}
        th:first-child{text-align:left}thead th{vertical-align:bottom;font-weight:600;font-size:.85em}.ccd{font-weight:700}.scroll{overflow-x:auto}.note{font-size:.85em}
        figure{margin:1.5rem 0 0}svg{width:100%;height:auto;display:block}svg text{fill:var(--ink);font-size:11px;font-variant-numeric:tabular-nums}
        svg path{fill:none}.grid{stroke:var(--faint)}.voltage{stroke:var(--voltage);stroke-width:1}.current{stroke:var(--current);stroke-width:1.5}
        .hard{stroke:var(--hard);stroke-width:2}.soft{stroke:var(--soft);stroke-width:1;stroke-dasharray:4 3}
        """;
}
