using Coroutines.PackageTests.Stage;
using Literate.Tests.Shared;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace Coroutines.PackageTests.Stage;

/// <summary>The package of the library.</summary>
public sealed class PackedPackage() : PackedProject("src/Coroutines");
