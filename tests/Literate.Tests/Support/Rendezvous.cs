using System.Globalization;
using System.IO.Pipes;

namespace Literate.Tests.Support;

/// <summary>
/// A place where a test and a running cell meet: the test learns that the cell runs, and in which process, and the cell
/// waits until the test lets it go on. So a test can do something while a cell runs, and needs no guess at how long that takes.
/// </summary>
internal sealed class Rendezvous : IDisposable
{
    private readonly string _name = $"literate-tests-{Guid.NewGuid():N}";
    private readonly NamedPipeServerStream _pipe;

    public Rendezvous() =>
        _pipe = new NamedPipeServerStream(_name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);

    /// <summary>The C# with which a cell comes here and waits.</summary>
    public string Code => $$"""
        using (var pipe = new System.IO.Pipes.NamedPipeClientStream("{{_name}}"))
        {
            pipe.Connect();
            var id = Environment.ProcessId.ToString("00000000");
            pipe.Write(Encoding.ASCII.GetBytes(id));
            pipe.ReadByte();
        }
        """;

    /// <summary>Waits until the cell is here.</summary>
    /// <param name="run">The run it belongs to; when that ends first, the test fails.</param>
    /// <returns>The id of the cell's process.</returns>
    public async Task<int> ArrivalAsync(Task run)
    {
        var cancelled = TestContext.Current.CancellationToken;
        var arrival = _pipe.WaitForConnectionAsync(cancelled);
        Assert.True(await Task.WhenAny(arrival, run) == arrival, "The run ended before its cell came here.");
        var id = new byte[8];
        await _pipe.ReadExactlyAsync(id, cancelled);
        return int.Parse(System.Text.Encoding.ASCII.GetString(id), CultureInfo.InvariantCulture);
    }

    /// <summary>Lets the cell go on.</summary>
    public void Release() => _pipe.WriteByte(0);

    public void Dispose() => _pipe.Dispose();
}
