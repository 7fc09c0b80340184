using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace SolidCell.Mutants.Testing;

/// <summary>Makes an assembly that writes down which of its methods were entered.</summary>
internal static class ReachRecorder
{
    /// <summary>Here they are implicit; the firmware's projects have none.</summary>
    private const string Usings = "using System; using System.IO;\n";

    /// <summary>The source that the assembly must be compiled with.</summary>
    public static string Source
    {
        get
        {
            using var reader = new StreamReader(typeof(ReachRecorder).Assembly.GetManifestResourceStream("Reached.cs")!);
            return Usings + reader.ReadToEnd();
        }
    }

    /// <param name="assembly">As compiled, with <see cref="Source"/>.</param>
    /// <param name="symbols">Its debugging information.</param>
    /// <returns>The assembly that records, and the source lines of each method by its number.</returns>
    public static (byte[] Assembly, List<SourceLines> Methods) Rewrite(Stream assembly, Stream symbols)
    {
        var parameters = new ReaderParameters
        {
            SymbolStream = symbols,
            ReadSymbols = true,
            SymbolReaderProvider = new PortablePdbReaderProvider(),
        };
        using var module = ModuleDefinition.ReadModule(assembly, parameters);
        TypeDefinition recorder = module.GetType(typeof(Reached).FullName);
        MethodReference add = recorder.Methods.Single(method => method.Name == nameof(Reached.Add));
        var methods = new List<SourceLines>();
        IEnumerable<TypeDefinition> types = module.GetTypes().Where(type => type != recorder && type.DeclaringType != recorder);
        foreach (MethodDefinition method in types.SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            SequencePoint[] points = [.. method.DebugInformation.SequencePoints.Where(point => !point.IsHidden)];
            if (points.Length == 0)
            {
                continue;
            }

            Report(method, add, methods.Count);
            (int first, int last) = (points.Min(point => point.StartLine), points.Max(point => point.EndLine));
            methods.Add(new SourceLines(points[0].Document.Url, first, last));
        }

        using var rewritten = new MemoryStream();
        module.Write(rewritten);
        return (rewritten.ToArray(), methods);
    }

    private static void Report(MethodDefinition method, MethodReference add, int number)
    {
        method.Body.SimplifyMacros();
        ILProcessor code = method.Body.GetILProcessor();
        Instruction first = method.Body.Instructions[0];
        code.InsertBefore(first, code.Create(OpCodes.Ldc_I4, number));
        code.InsertBefore(first, code.Create(OpCodes.Call, add));
        method.Body.OptimizeMacros();
    }
}

/// <summary>Lines of a source file, first and last.</summary>
internal sealed record SourceLines(string Path, int First, int Last);
