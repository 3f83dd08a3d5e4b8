using System.Text;
using HwSpecs.Cli;

if (PdfReaderProcess.IsAskedFor(args))
    return PdfReaderProcess.Run();

// The same bytes on every system: UTF-8 without BOM, lines ended by LF.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n" };
return CommandLine.Run(args, output, error);
