namespace SolidCell.Reports.Pages;

/// <summary>Looks of the reports, in the colours of <see cref="Plotting.Styles.PageColours"/>.</summary>
public static class PageStyle
{
    public const string Css =
        """
        body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.45 system-ui,sans-serif}
        main{max-width:1200px;margin:auto;padding:1rem}h1{font-size:1.5rem;margin:.5rem 0}h2{font-size:1.25rem;margin:2rem 0 .5rem;border-top:2px solid var(--ink);padding-top:.5rem}h3{font-size:1rem;margin:1.2rem 0 .3rem}
        table{border-collapse:collapse;width:100%}th,td{padding:.35rem .5rem;text-align:right;border-bottom:1px solid var(--faint);font-variant-numeric:tabular-nums}
        th:first-child{text-align:left}td,tbody th{white-space:nowrap}thead th{vertical-align:bottom;font-weight:600;font-size:.85em}.ccd{font-weight:700}.scroll{overflow-x:auto}.note{font-size:.85em}
        .pairs td,.words td,.words th{text-align:left;white-space:normal}.pairs th{font-weight:400;width:18rem;vertical-align:top}.pairs td,.mono{overflow-wrap:anywhere}
        pre{font-size:.85em;overflow-x:auto;border:1px solid var(--faint);padding:.5rem}figure{margin:1.5rem 0 0}figure.svg{max-width:1000px}
        @media print{:root{color-scheme:light;--paper:#fff;--ink:#1b1f24;--faint:#d8dce2;--curve-1:#0072b2;--curve-2:#555b63;--hard:#d55e00;--soft:#e69f00}
        body{font-size:11px}main{max-width:none;padding:0}table{break-inside:auto}tr,figure,h2,h3{break-inside:avoid;break-after:auto}h2,h3{break-after:avoid}.scroll{overflow:visible}}
        """;
}
