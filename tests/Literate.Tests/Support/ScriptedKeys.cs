using Literate.Cli.Reviewing;

namespace Literate.Tests.Support;

/// <summary>Keys that are pressed one after the other, whatever is asked.</summary>
/// <param name="keys">Their characters.</param>
internal sealed class ScriptedKeys(string keys) : IKeys
{
    private readonly Queue<char> _keys = new(keys);

    /// <summary>Told before each key.</summary>
    public Action? Pressing { get; init; }

    /// <summary>How many keys nobody has asked for.</summary>
    public int Left => _keys.Count;

    public Task<char> NextAsync(CancellationToken cancellationToken)
    {
        Pressing?.Invoke();
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_keys.TryDequeue(out var key) ? key : '\u0004');
    }
}
