using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace SolidCell.Mutants.Testing;

/// <summary>Makes an assembly that writes down which of its methods were entered, and test assemblies that say whose test is run.</summary>
internal sealed class ReachRecorder
{
    /// <summary>Here they are implicit; the firmware's projects have none.</summary>
    private const string Usings =
        "using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading;\n";

    private readonly List<SourceLines> _methods = [];

    /// <param name="assembly">As compiled, with <see cref="Source"/>.</param>
    /// <param name="symbols">Its debugging information.</param>
    public ReachRecorder(Stream assembly, Stream symbols)
    {
        var parameters = new ReaderParameters
        {
            SymbolStream = symbols,
            ReadSymbols = true,
            SymbolReaderProvider = new PortablePdbReaderProvider(),
        };
        using var module = ModuleDefinition.ReadModule(assembly, parameters);
        MethodDefinition add = Recorder(module, nameof(Reached.Add));
        string own = add.DeclaringType.FullName;
        IEnumerable<TypeDefinition> types = module.GetTypes().Where(type => !type.FullName.StartsWith(own, StringComparison.Ordinal));
        foreach (MethodDefinition method in types.SelectMany(type => type.Methods).Where(method => method.HasBody && !IsOnce(method)))
        {
            Record(method, add);
        }

        using var rewritten = new MemoryStream();
        module.Write(rewritten);
        Assembly = rewritten.ToArray();
    }

    /// <summary>The source that the assembly must be compiled with.</summary>
    public static string Source
    {
        get
        {
            using var reader = new StreamReader(typeof(ReachRecorder).Assembly.GetManifestResourceStream("Reached.cs")!);
            return Usings + reader.ReadToEnd();
        }
    }

    /// <summary>The assembly that records.</summary>
    public byte[] Assembly { get; }

    /// <summary>The source lines of each method by its number.</summary>
    public IReadOnlyList<SourceLines> Methods => _methods;

    /// <summary>A test assembly whose test classes say so when they begin.</summary>
    /// <param name="tests">The assembly as built.</param>
    /// <param name="classes">Full names of its test classes.</param>
    public byte[] Announcing(byte[] tests, IEnumerable<string> classes)
    {
        using var own = ModuleDefinition.ReadModule(new MemoryStream(Assembly));
        using var module = ModuleDefinition.ReadModule(new MemoryStream(tests));
        MethodReference enter = module.ImportReference(Recorder(own, nameof(Reached.Enter)));
        foreach (string name in classes)
        {
            TypeDefinition type = module.GetType(name.Replace('+', '/'));
            IEnumerable<TypeDefinition> fixtures = type.Interfaces.Select(one => one.InterfaceType).OfType<GenericInstanceType>()
                .Where(one => one.Name.StartsWith("IClassFixture", StringComparison.Ordinal))
                .Select(one => one.GenericArguments[0]).OfType<TypeDefinition>();
            IEnumerable<MethodDefinition> doors = type.Methods.Where(IsTest)
                .Concat(fixtures.Append(type).SelectMany(one => one.Methods).Where(one => one.IsConstructor && !one.IsStatic));
            foreach (MethodDefinition door in doors)
            {
                Begin(door, code => [code.Create(OpCodes.Ldstr, name), code.Create(OpCodes.Call, enter)]);
            }
        }

        using var rewritten = new MemoryStream();
        module.Write(rewritten);
        return rewritten.ToArray();
    }

    private static MethodDefinition Recorder(ModuleDefinition module, string name) =>
        module.GetType(typeof(Reached).FullName).Methods.Single(method => method.Name == name);

    private static bool IsTest(MethodDefinition method) =>
        method.CustomAttributes.Any(one => one.AttributeType.Name is var name
            && (name.EndsWith("FactAttribute", StringComparison.Ordinal) || name.EndsWith("TheoryAttribute", StringComparison.Ordinal)));

    /// <summary>Run for the first test only, and yet for all.</summary>
    private static bool IsOnce(MethodDefinition method) => method.IsConstructor && method.IsStatic;

    private static void Begin(MethodDefinition method, Func<ILProcessor, Instruction[]> instructions)
    {
        method.Body.SimplifyMacros();
        ILProcessor code = method.Body.GetILProcessor();
        Instruction first = method.Body.Instructions[0];
        Array.ForEach(instructions(code), one => code.InsertBefore(first, one));
        method.Body.OptimizeMacros();
    }

    private void Record(MethodDefinition method, MethodReference add)
    {
        SequencePoint[] points = [.. method.DebugInformation.SequencePoints.Where(point => !point.IsHidden)];
        if (points.Length > 0)
        {
            Begin(method, code => [code.Create(OpCodes.Ldc_I4, _methods.Count), code.Create(OpCodes.Call, add)]);
            (int first, int last) = (points.Min(point => point.StartLine), points.Max(point => point.EndLine));
            _methods.Add(new SourceLines(points[0].Document.Url, first, last));
        }
    }
}

/// <summary>Lines of a source file, first and last.</summary>
internal sealed record SourceLines(string Path, int First, int Last);
