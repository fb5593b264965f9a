namespace DocsSite.Serving;

/// <summary>What a browser is told about the kinds of files a site has.</summary>
internal static class ContentTypes
{
    public static string Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".ipynb" => "application/x-ipynb+json",
        ".json" => "application/json",
        ".pdf" => "application/pdf",
        ".zip" => "application/zip",
        ".csv" => "text/csv; charset=utf-8",
        ".xml" => "application/xml",
        ".txt" or ".fs" or ".vb" or ".sql" or ".log" or ".tsv" or ".md" or ".cs" or ".csx" or ".py" or ".dib" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
