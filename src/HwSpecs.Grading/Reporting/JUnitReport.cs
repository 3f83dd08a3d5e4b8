using System.Globalization;
using System.Text;
using System.Xml;

namespace HwSpecs.Grading.Reporting;

/// <summary>A report as JUnit XML: a suite for each group, a test case for each quantity, skipped where a person decides.</summary>
public static class JUnitReport
{
    public static byte[] Bytes(Report report)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
            Write(xml, report);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(XmlWriter xml, Report report)
    {
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", report.Submission);
        WriteCounts(xml, report.Items);
        foreach (var group in report.Groups)
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", $"{group.Prefix} {group.Title}");
            WriteCounts(xml, group.Items);
            foreach (var item in group.Items)
                WriteCase(xml, group, item);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IEnumerable<ItemReport> items)
    {
        var all = items.ToList();
        foreach (var (name, count) in new[] { ("tests", all.Count), ("failures", all.Count(Fails)), ("errors", 0), ("skipped", all.Count(item => item.Verdict == "needs-human")) })
            xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
        // No clock: the same submission gives the same bytes.
        xml.WriteAttributeString("time", "0");
    }

    private static void WriteCase(XmlWriter xml, GroupReport group, ItemReport item)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"hwspecs.{group.Prefix.Replace('/', '.')}");
        xml.WriteAttributeString("name", item.Address.ToString());
        xml.WriteAttributeString("time", "0");
        if (item.Verdict == "needs-human")
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", item.Reason);
            xml.WriteEndElement();
        }
        else if (Fails(item))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", item.Verdict);
            xml.WriteAttributeString("message", item.Reason);
            xml.WriteString(string.Join('\n', Details(item)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static IEnumerable<string> Details(ItemReport item)
    {
        if (item.Place.Length > 0)
            yield return $"{item.Place}: {item.Raw}";
        if (item is ItemReport.ForStaff { Key.Length: > 0 } staff)
            yield return $"key {staff.Key}, tolerance {(staff.Tolerance.Length > 0 ? staff.Tolerance : "none")}: {staff.Rule}";
    }

    /// <summary>Whatever gets its points passes.</summary>
    private static bool Fails(ItemReport item) => item.Verdict is "wrong" or "missing" or "unreadable" or "contradictory";
}
