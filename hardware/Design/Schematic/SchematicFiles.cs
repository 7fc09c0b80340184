using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Schematic;

/// <summary>The files of a schematic: overview, sheets, symbols, library table, project.</summary>
public static class SchematicFiles
{
    /// <summary>File name and text of each.</summary>
    public static IReadOnlyDictionary<string, string> Of(Circuit circuit)
    {
        HashSet<string> shared = [.. circuit.SharedNets.Select(net => net.Name)];
        var files = new Dictionary<string, string>
        {
            [circuit.Name + ".kicad_sch"] = RootWriter.Write(circuit),
            [SymbolWriter.Library + ".kicad_sym"] = Symbols(circuit),
            ["sym-lib-table"] =
                $"(sym_lib_table (version 7)\n  (lib (name {Mark.Quote(SymbolWriter.Library)}) (type \"KiCad\") (uri \"${{KIPRJMOD}}/{SymbolWriter.Library}.kicad_sym\") (options \"\") (descr \"Symbols made from hardware/Design\"))\n)\n",
            [circuit.Name + ".kicad_pro"] = ProjectWriter.Write(circuit),
        };
        foreach (Sheet sheet in circuit.Sheets)
        {
            files[sheet.Name + ".kicad_sch"] = SheetWriter.Write(circuit, sheet, shared);
        }

        return files;
    }

    private static string Symbols(Circuit circuit)
    {
        var symbols = circuit.Parts.Select(part => part.Product.Symbol).DistinctBy(symbol => symbol.Name)
            .OrderBy(symbol => symbol.Name, StringComparer.Ordinal).Select(symbol => SymbolWriter.Write(symbol, ""));
        var powers = circuit.Nets.Where(net => net.IsPower).Select(net => SymbolWriter.WritePower(net.Name, ""));
        return $"(kicad_symbol_lib (version 20241209) (generator \"SolidCell\") (generator_version \"9.0\")\n{string.Concat(symbols)}{string.Concat(powers)}{SymbolWriter.WriteFlag("")})\n";
    }
}
