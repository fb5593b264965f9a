using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Literate.Runtime.Formatting;

/// <summary>
/// A value as plain text, in the form in which the .NET Interactive kernel writes it: scalars as they are, a sequence of
/// scalars on one line (<c>[ 1, 2, 3 ]</c>), an object as its type and a line for each property.
/// </summary>
/// <remarks>
/// Two things differ, so that the text is the same in every run: an anonymous type is called so and not by the name the
/// compiler gave it, and a member that throws shows the exception's type and message without a stack. Two more differ, so
/// that all sequences read alike: one of scalars stands on one line whatever its type (the kernel breaks an
/// <c>object[]</c> and lists the properties of a <c>HashSet</c>), and a sequence within another stands behind a dash.
/// </remarks>
internal sealed class PlainTextFormatter
{
    /// <summary>How many items of a sequence, and how many members of an object, are written.</summary>
    private const int ItemLimit = 20;

    /// <summary>How deep objects within objects are written; below that, as <c>ToString</c> has them.</summary>
    private const int DepthLimit = 6;

    /// <summary>How many objects within a value are taken apart; those that come after are written as <c>...</c>.</summary>
    private const int ObjectLimit = 1000;

    private const string MemberIndent = "      ";

    private int _objects;

    private PlainTextFormatter()
    {
    }

    public static string Format(object? value) => new PlainTextFormatter().Format(value, depth: 0, indent: MemberIndent);

    private string Format(object? value, int depth, string indent)
    {
        if (ScalarText.Of(value) is { } scalar)
            return scalar;
        if (depth >= DepthLimit)
            return value!.ToString() ?? "";
        if (++_objects > ObjectLimit)
            return "...";

        return value switch
        {
            ITuple tuple => $"( {string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Format(tuple[i], depth + 1, indent + "  ")))} )",
            IEnumerable items => Sequence(items, depth, indent),
            _ => TypeName.Of(value!.GetType()) + string.Concat(
                MembersOf(value).Select(member => $"\n{indent}{member.Name}: {Format(member.Value, depth + 1, indent + "  ")}")),
        };
    }

    private string Sequence(IEnumerable items, int depth, string indent)
    {
        var (shown, more) = Take(items);
        if (items is IDictionary || !shown.All(item => ScalarText.Of(item) is not null))
            return Block(TypeName.Of(items.GetType()), shown.Select(MembersOf), depth, indent) + (more is null ? "" : $"\n{indent}{more}");

        var line = string.Join(", ", shown.Select(item => ScalarText.Of(item)));
        return $"[ {line} {(more is null ? "" : more + " ")}]";
    }

    /// <summary>The type's name, and below it an entry for each item, its members aligned behind a dash.</summary>
    private string Block(string header, IEnumerable<IEnumerable<Member>> items, int depth, string indent)
    {
        var inner = indent + "  ";
        var entries = items.Select(members =>
            string.Join($"\n{inner}", members.Select(member =>
                (member.Name is null ? "" : $"{member.Name}: ") + Format(member.Value, depth + 1, inner + "  "))));
        return header + string.Concat(entries.Select(entry => $"\n{indent}- {entry}"));
    }

    private static (IReadOnlyList<object?> Shown, string? More) Take(IEnumerable items)
    {
        var shown = new List<object?>();
        var enumerator = items.GetEnumerator();
        try
        {
            while (enumerator.MoveNext())
            {
                if (shown.Count == ItemLimit)
                    return (shown, items is ICollection counted ? $"... ({counted.Count - ItemLimit} more)" : "... (more)");
                shown.Add(enumerator.Current);
            }
        }
        finally
        {
            (enumerator as IDisposable)?.Dispose();
        }

        return (shown, null);
    }

    private sealed record Member(string? Name, object? Value);

    /// <summary>An object's public properties and fields; a scalar or a sequence stands for itself, without a name.</summary>
    private static IEnumerable<Member> MembersOf(object? value)
    {
        if (value is null or IEnumerable or ITuple || ScalarText.Of(value) is not null)
            return [new Member(null, value)];

        const BindingFlags readable = BindingFlags.Instance | BindingFlags.Public;
        var type = value.GetType();
        var properties = type.GetProperties(readable)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0 && CanBeBoxed(property.PropertyType))
            .Select(property => new Member(property.Name, Read(() => property.GetValue(value))));
        var fields = type.GetFields(readable).Where(field => CanBeBoxed(field.FieldType)).Select(field => new Member(field.Name, Read(() => field.GetValue(value))));
        return properties.Concat(fields).Take(ItemLimit);
    }

    private static bool CanBeBoxed(Type type) => !type.IsByRef && !type.IsByRefLike && !type.IsPointer;

    private static object? Read(Func<object?> member)
    {
        try
        {
            return member();
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is { } inner)
        {
            return $"<{inner.GetType().Name}: {inner.Message}>"; // What a reader sees in the value's place is why there is none.
        }
    }
}
