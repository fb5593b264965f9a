namespace DocsSite.Tests.Stage;

/// <summary>A book that uses a library and has a reference of it, built once.</summary>
public sealed class ShapesSite : IAsyncLifetime
{
    public CaseFolder Folder { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Write(Folder);
        var (built, _, errors) = await Folder.BuildAsync();
        Assert.True(built, errors);
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }

    public static void Write(CaseFolder folder, string code = TestLibrary.Shapes, bool documented = true)
    {
        TestLibrary.Build(Path.Combine(folder.Root, "library"), code, documented: documented);
        folder.Write("literate.json", """{"reference": ["../library/Shapes.dll"]}""");
        folder.Write("01-squares.md", """
            # Squares

            ```csharp
            #r "../library/Shapes.dll"
            using Shapes;
            ```

            ```csharp
            var square = new Square(2).Times(3);
            ```

            ```csharp
            int Twice(int value) => value * 2;
            var area = square.Area;
            foreach (var part in new[] { area })
                Console.WriteLine(Twice(part));
            ```

            ```output
            72
            ```
            """);
        folder.Write("02-more.md", """
            # More

            ```csharp
            #r "../library/Shapes.dll"
            var colour = Shapes.Colour.Blue;
            string.Join(", ", Enumerable.Empty<int>()).Length
            ```

            ```output
            [text/plain]
            0
            ```
            """);
    }
}
