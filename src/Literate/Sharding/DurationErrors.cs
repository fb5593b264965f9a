using System.Globalization;
using System.Text.Json;
using Literate.Books;
using Literate.Reporting;

namespace Literate.Sharding;

/// <summary>The wording of what can be wrong with recorded durations.</summary>
internal static class DurationErrors
{
    public static BookException NotUnderstood(string path, JsonException cause) => new(
        $"{path}:{(cause.LineNumber ?? 0) + 1}: the recorded durations are not understood. {cause.Message} "
        + $"The file holds one object, with a number of seconds for each notebook. Mend it, or delete it and record anew with `{Repository.LiterateCommand} test --record-durations`.", cause);

    public static BookException NotADuration(string path, string name, double most) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{path}: the duration of '{name}' is not a number of seconds from 0 to {most:0}. Mend it, or delete the file and record anew with `{Repository.LiterateCommand} test --record-durations`."));

    public static BookException NotWritten(string path, Exception cause) => new(
        $"{path}: the durations could not be recorded, and the file is as it was. {cause.Message}", cause);
}
