using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace Literate.Tests.Support;

/// <summary>A terminal, as far as the command line uses one: it wraps lines, and obeys what it is told about the cursor.</summary>
internal sealed partial class Screen : TextWriter, IAnsiConsoleOutput
{
    private readonly List<StringBuilder> _lines = [new()];
    private int _column;
    private string _pending = "";

    /// <param name="width">The number of its columns.</param>
    public Screen(int width)
    {
        Width = width;
        Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Out = this });
    }

    /// <summary>What writes to it.</summary>
    public IAnsiConsole Console { get; }

    public int Width { get; }

    public int Height => 24;

    public bool IsTerminal => true;

    public TextWriter Writer => this;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>What a person sees, without colours.</summary>
    public IEnumerable<string> Lines => _lines.Select(line => line.ToString().TrimEnd());

    public void SetEncoding(Encoding encoding)
    {
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        _pending += value;
        while (_pending.Length > 0 && Part().Match(_pending) is { Success: true } part)
        {
            Take(part);
            _pending = _pending[part.Length..];
        }
    }

    private void Take(Match part)
    {
        var line = _lines[^1];
        if (part.Groups["text"].Success)
            Put(part.Value[0]);
        else if (part.Value == "\n")
            Break();
        else if (part.Value == "\r")
            _column = 0;
        else if (part.Value == "\e[2K")
            line.Clear();
        else if (!part.Groups["colour"].Success)
            Assert.Fail($"The terminal is told {part.Value[1..]}, which this test does not know.");
    }

    private void Put(char character)
    {
        if (_column == Width)
            Break();
        var line = _lines[^1];
        if (line.Length <= _column)
            line.Append(' ', _column + 1 - line.Length);
        line[_column++] = character;
    }

    private void Break()
    {
        _lines.Add(new StringBuilder());
        _column = 0;
    }

    [GeneratedRegex(@"^(?:\e\[(?<colour>[\d;]*m)|\e\[[\d;?]*[A-Za-z]|(?<text>[^\e\r\n])|[\r\n])")]
    private static partial Regex Part();
}
