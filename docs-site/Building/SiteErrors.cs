using System.Xml;
using Literate.Books;

namespace DocsSite.Building;

/// <summary>The wording of what can be wrong with a site's folder and its server.</summary>
internal static class SiteErrors
{
    public static SiteException NoBook() => new(
        "There is no repository with a folder 'notebooks' here. Name the folder that holds the notebooks: --book DIR.");

    public static SiteException BookIsAFile(string path) => new(
        $"{path}: this is a file, and a site is made of a folder of notebooks. Name the folder: --book DIR.");

    public static SiteException OnlySites(string folder) => new(
        $"{folder}: the only notebooks in this folder are those of a site that was built into it. Name the folder that holds the book's own: --book DIR.");

    public static SiteException FolderOfSite(string notebook, string folder) => new(
        $"{notebook}: a site keeps files of its own in the folder '{folder}', so no notebook of a book can be in one of that name. Rename the folder.");

    public static SiteException NoNotebookToOpenWith(string name, string notebook, IEnumerable<string> notebooks) => new(
        $"{BookSettings.FileName}: under \"opening\", '{name}' names the notebook '{notebook}', which the book does not have. It has {string.Join(", ", notebooks)}.");

    public static SiteException NoCellToOpenWith(string name, string cell, string notebook, IEnumerable<string> titles) => new(
        $"{BookSettings.FileName}: under \"opening\", '{name}' names the cell '{cell}', and {notebook} shows none whose first line is that. The first lines of its cells, without the slashes, are:\n"
        + string.Join('\n', titles.Select(title => $"  {title}")));

    public static SiteException NoPictureToOpenWith(string name) => new(
        $"{BookSettings.FileName}: under \"opening\", \"picture\" names the cell '{name}', which gives no picture. Name one that displays an SVG, a PNG, a JPEG or a GIF, or leave it out.");

    public static SiteException LibraryMissing(string path) => new(
        $"{path}: \"reference\" in {BookSettings.FileName} names this library, and it is not there. Build the library, or correct the path; it starts from the folder of {BookSettings.FileName}.");

    public static SiteException LibraryUnreadable(string path, Exception cause) => new(
        $"{path}: \"reference\" in {BookSettings.FileName} names this library, and it cannot be read. {cause.Message}", cause);

    public static SiteException NotALibrary(string path) => new(
        $"{path}: \"reference\" in {BookSettings.FileName} names this file, and it is no .NET library. Name the .dll that a build of the library writes.");

    public static SiteException LibraryNotDocumented(string path, string documentation) => new(
        $"{path}: \"reference\" in {BookSettings.FileName} names this library, and its XML documentation is not beside it, as {Path.GetFileName(documentation)}. Set GenerateDocumentationFile in the library's project and build it again.");

    public static SiteException DocumentationNotXml(string documentation, XmlException fault) => new(
        $"{documentation}:{fault.LineNumber}: the documentation of the library is no whole XML. {fault.Message} Build the library again, or mend the file.", fault);

    public static SiteException LibrariesOfOneName(IReadOnlyList<string> paths) => new(
        $"\"reference\" in {BookSettings.FileName} names libraries of one name: {string.Join(", ", paths)}. A reference can have one of them. Take the others out.");

    public static SiteException LostReferences(string documentation, IEnumerable<string> references) => new(
        $"{documentation}: the documentation of the library refers to what has no page, because it is not there or not public. Correct each cref, or write the name in <c> instead, and build the library again.\n"
        + string.Join('\n', references.Select(reference => $"  {reference}")));

    public static SiteException OutIsAFile(string path) => new(
        $"{path}: this is a file, and the site needs a folder. Name another with --out DIR.");

    public static SiteException OutIsForeign(string path, string foreign) => new(
        $"{path}: docs-site has not written '{foreign}' in this folder, and a build replaces all of its folder. Move it elsewhere, or name an empty or a new folder with --out DIR and copy the site from there.");

    public static SiteException OutsideOfSite(string file) => new(
        $"{file}: this page or file would be written outside of the site's folder, so no site was written. Rename the notebook or file it is made of.");

    public static SiteException NotWritten(string path, Exception cause) => new(
        $"{path}: the site could not be written, and what was there is as it was. {cause.Message} Check the folder's rights and the disk's space, or name another with --out DIR.", cause);

    public static SiteException ThemeMissing(string path) => new(
        $"{path}: \"theme\" in {BookSettings.FileName} names this folder, and it is not there{(File.Exists(path) ? ": it is a file" : "")}. Make it, correct the path (it starts from the folder of {BookSettings.FileName}), or leave it out.");

    public static SiteException ThemeNotInOrder(IEnumerable<string> problems) => new(
        $"The book's own theme is not in order, so no site was written.\n{string.Join('\n', problems)}");

    public static SiteException NotUpdated(string path, Exception cause) => new(
        $"{path}: the site could not be brought up to date. {cause.Message} Check the folder's rights and the disk's space, or end this and name another with --out DIR.", cause);

    public static SiteException ScriptsDoNotFit(IEnumerable<string> problems) => new(
        $"The Python beside the notebooks does not fit them, so no site was written.\n{string.Join('\n', problems)}");

    public static SiteException ScriptUnreadable(string path, Exception cause) => new(
        $"{path}: the script cannot be read, so no site was written. {cause.Message} Check that you may read it.", cause);

    public static SiteException PortInUse(int port) => new(
        $"Port {port} of 127.0.0.1 is in use by another program. End that program, or choose another port with --port N (--port 0 takes any that is free).");

    public static SiteException PortRefused(int port, Exception cause) => new(
        $"Port {port} of 127.0.0.1 cannot be used. {cause.Message} Choose another with --port N.", cause);
}
