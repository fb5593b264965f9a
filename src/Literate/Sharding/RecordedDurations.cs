using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Literate.Books;
using Literate.Files;

namespace Literate.Sharding;

/// <summary>
/// How long the notebooks of a home take, as its <c>literate.durations.json</c> says. The file is meant to be committed:
/// every machine of a run that is split reads the same, and so splits alike.
/// </summary>
/// <remarks>
/// Only the ratios count, so it does not matter which machine they were recorded on. They are rounded, and one that has
/// hardly changed stays as it is, so that recording anew changes few lines of the file.
/// </remarks>
public sealed class RecordedDurations
{
    /// <summary>The name of the file, beside <c>literate.json</c>.</summary>
    public const string FileName = "literate.durations.json";

    /// <summary>By how much a duration may change and still be the recorded one: this part of it, or this many seconds.</summary>
    private const double Tolerance = 0.25, ToleratedSeconds = 0.2;

    private const double MostSeconds = 1e9;

    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _folder;
    private readonly IReadOnlyDictionary<string, double> _seconds;

    private RecordedDurations(string folder, IReadOnlyDictionary<string, double> seconds)
    {
        _folder = folder;
        _seconds = seconds;
    }

    private string FilePath => Path.Combine(_folder, FileName);

    /// <summary>Reads what is recorded for the notebooks of a home; nothing is where it has no file.</summary>
    /// <exception cref="BookException">The file is there and cannot be understood.</exception>
    public static RecordedDurations Read(BookHome home)
    {
        var path = Path.Combine(home.Folder, FileName);
        Dictionary<string, double>? seconds = null;
        try
        {
            if (File.Exists(path))
                seconds = JsonSerializer.Deserialize(File.ReadAllText(path), DurationsJson.Default.DictionaryStringDouble);
        }
        catch (JsonException error)
        {
            throw DurationErrors.NotUnderstood(path, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw BookErrors.Unreadable(path, error);
        }

        seconds ??= [];
        foreach (var (name, recorded) in seconds)
        {
            if (recorded is not (>= 0 and <= MostSeconds))
                throw DurationErrors.NotADuration(path, name, MostSeconds);
        }

        return new RecordedDurations(home.Folder, seconds);
    }

    /// <summary>How long a notebook of this home takes, in seconds, or null where it is not recorded.</summary>
    public double? SecondsOf(NotebookSource notebook) => _seconds.TryGetValue(NameOf(notebook), out var seconds) ? seconds : null;

    /// <summary>With a duration that was measured; in the file it is rounded, or the recorded one where it is about the same.</summary>
    public RecordedDurations With(NotebookSource notebook, TimeSpan measured)
    {
        var seconds = Rounded(measured.TotalSeconds);
        return SecondsOf(notebook) is { } recorded && Math.Abs(seconds - recorded) <= Math.Max(recorded * Tolerance, ToleratedSeconds)
            ? this
            : new RecordedDurations(_folder, new Dictionary<string, double>(_seconds) { [NameOf(notebook)] = seconds });
    }

    /// <summary>Writes the file, in one step and sorted by name, without the notebooks that are not there any more.</summary>
    /// <returns>The file's path, or null where it was as it should be and was left alone.</returns>
    /// <exception cref="BookException">The file cannot be written; it is as it was.</exception>
    public string? Write()
    {
        try
        {
            var there = new SortedDictionary<string, double>(_seconds.Where(entry => File.Exists(Path.Combine(_folder, entry.Key))).ToDictionary(), StringComparer.Ordinal);
            var content = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(there, Layout) + "\n");
            if (File.Exists(FilePath) && File.ReadAllBytes(FilePath).AsSpan().SequenceEqual(content))
                return null;
            AtomicFile.Write(FilePath, content);
            return FilePath;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw DurationErrors.NotWritten(FilePath, error);
        }
    }

    private string NameOf(NotebookSource notebook) => Path.GetRelativePath(_folder, notebook.Path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Tenths of a second up to ten, then whole seconds.</summary>
    private static double Rounded(double seconds) => seconds < 10 ? Math.Max(0.1, Math.Round(seconds, 1)) : Math.Round(seconds);
}

/// <summary>What the file holds. It is read without reflection, whose start takes longer than all the reading.</summary>
[JsonSerializable(typeof(Dictionary<string, double>))]
internal sealed partial class DurationsJson : JsonSerializerContext;
