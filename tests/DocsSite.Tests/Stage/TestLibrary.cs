using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocsSite.Tests.Stage;

/// <summary>A small library with documentation, built where a test's book wants it.</summary>
public static class TestLibrary
{
    /// <summary>One of everything that a reference shows.</summary>
    public const string Shapes = """"
        using System;
        namespace Shapes
        {
            /// <summary>Something with an <see cref="Area"/>. Compare <see cref="Math.PI">the circle's number</see>.</summary>
            /// <remarks>
            /// <para>First paragraph, with <c>code &lt; markup</c> and <see langword="null"/>.</para>
            /// <list type="bullet"><item><term>one</term><description>the first</description></item><item><description>the second</description></item></list>
            /// <list type="number"><item>by itself</item></list>
            /// <para>Source: PEP 342, "New generator method: close()"; RFC 9110; <see href="https://example.org/shapes">the book of shapes</see>; <see href="javascript:alert(1)">a trap</see>.</para>
            /// </remarks>
            /// <typeparam name="T">What it is measured in.</typeparam>
            public abstract class Shape<T> : IDisposable where T : struct
            {
                /// <summary>How large it is.</summary>
                /// <value>Never less than nothing.</value>
                public abstract T Area { get; }
                /// <inheritdoc/>
                public void Dispose() { }
                /// <summary>Seen by heirs.</summary>
                protected virtual void Draw() { }
                internal void Hidden() { }
            }

            /// <summary>A square.</summary>
            /// <example><code>
            /// var square = new Square(2);
            /// Console.WriteLine(square.Area);
            /// </code></example>
            public sealed class Square : Shape<int>
            {
                private readonly int _side;
                /// <summary>Makes one.</summary>
                /// <param name="side">The length of <b>each</b> side.</param>
                /// <exception cref="ArgumentOutOfRangeException"><paramref name="side"/> is less than nothing.</exception>
                public Square(int side) { _side = side; }
                /// <inheritdoc/>
                public override int Area => _side * _side;
                /// <summary>A larger one, by a factor.</summary>
                /// <param name="factor">How much larger.</param>
                /// <returns>Another <see cref="Square"/>.</returns>
                public Square Times(int factor) => new Square(_side * factor);
                /// <summary>A larger one, by <see cref="Times(int)"/> of one half more.</summary>
                /// <inheritdoc cref="Times(int)" path="/returns"/>
                public Square Times() => new Square(_side * 3 / 2);
            }

            /// <summary>What may be done with shapes.</summary>
            public static class Shapely
            {
                /// <summary>Whether it covers anything.</summary>
                /// <param name="shape">The shape.</param>
                public static bool IsEmpty(this Square shape) => shape.Area == 0;
            }

            /// <summary>A colour.</summary>
            public enum Colour
            {
                /// <summary>Warm.</summary>
                Red,
                /// <summary>Cold.</summary>
                Blue,
            }

            internal class Secret { }
        }
        """";

    /// <summary>Builds a library and writes its documentation beside it.</summary>
    /// <returns>The full path of the library.</returns>
    public static string Build(string folder, string code = Shapes, string name = "Shapes", bool documented = true, params IEnumerable<string> references)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{name}.dll");
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(documentationMode: DocumentationMode.Parse))],
            [MetadataReference.CreateFromFile(Path.Combine(framework, "System.Runtime.dll")), MetadataReference.CreateFromFile(typeof(object).Assembly.Location), .. references.Select(reference => MetadataReference.CreateFromFile(reference))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true));
        using var library = new MemoryStream();
        using var documentation = new MemoryStream();
        var emitted = compilation.Emit(library, xmlDocumentationStream: documentation);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        File.WriteAllBytes(path, library.ToArray());
        if (documented)
            File.WriteAllBytes(Path.ChangeExtension(path, ".xml"), documentation.ToArray());
        return path;
    }
}
