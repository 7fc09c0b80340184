using System.Runtime.CompilerServices;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>Lets MSTest find the classes that nanoFramework's runner finds on the device.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TestClassAttribute : MSTest.TestClassAttribute;

/// <summary>Lets MSTest find the methods that nanoFramework's runner finds on the device.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TestMethodAttribute([CallerFilePath] string file = "", [CallerLineNumber] int line = -1)
    : MSTest.TestMethodAttribute(file, line);
