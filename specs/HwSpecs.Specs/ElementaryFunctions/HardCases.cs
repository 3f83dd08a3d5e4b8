using System.Globalization;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.ElementaryFunctions;

/// <summary>
/// Arguments whose values lie extremely near a midpoint of two doubles, so that only the accurate path can round them.
/// Hexadecimal ones: published worst cases (Lefèvre and Muller, 2001, and the lists of the CORE-MATH project), at least 40 equal bits
/// behind the rounding bit, which mpmath confirmed; decimal ones: the nearest of 6,000,000 random arguments, 20 to 25 such bits.
/// </summary>
internal static class HardCases
{
    public static IEnumerable<double> Of(ElementaryFunction f) => Text(f).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Parse);

    private static string Text(ElementaryFunction f) => f switch
    {
        ElementaryFunction.Exp => """
            0x1.9e9cbbfd6080bp-31 0x1.00d48a707b93ep-1 0x1.5ea09434b2dbp-1 0x1.accfbe46b4efp-1 0x1.f97df13f0ba47p-1 0x1.083b3b9d2bb3cp+0
            0x1.18d27b527520dp+0 0x1.3e81d937b9ac9p+0 0x1.4c9790cdc6723p+0 -0x1.f987d3338ee2dp-1 -0x1.f9a7b9bbeb691p+6 -0x1.fa29c36f9a0a3p+3
            -0x1.fa333f680ad78p+7 -0x1.fa499060ff024p+1 -0x1.fa58000000fa6p-41 -0x1.fa7a07e5b24f8p+3 -0x1.fb1a000003ec8p-39 -0x1.fb45de22b5c06p+6
            -0x1.fb4e1edd43fe3p-15 -0x1.fb97d4fcdc24fp-12 -0x1.fc465b97d4e21p+7 -0x1.fc6ede04e3b36p+6 -0x1.fc9bf49e6c248p+2 -0x1.fcbb7c8cdcf8dp-16
            -0x1.fcde6d5f38383p-27 -0x1.fd1c6725cb436p+4 -0x1.fd58bdef05847p+0 -0x1.fd7473ea3d816p+8 -0x1.fdb32026a7545p-1 -0x1.fe6c9574f16e9p+3
            -0x1.fe87177ae082ap+6 -0x1.feb764f7947c9p+2 -0x1.ff171507f8ba5p-30
            """,
        ElementaryFunction.ExpM1 => """
            -0x1.ef00a57ead491p-35 -0x1.793226013000dp-20 -0x1.723f3a00a0652p-20 0x1.77cfddb7c009fp+5 -0x1.001ffe004000bp-42 -0x1.19003a4e59a87p-35
            -0x1.20071c5b4e5fap-40 -0x1.b1522801ae7a9p-22 -0x1.3001af273afcp-38 0x1.c48c6001f0ac7p-49 -0x1.b07fed0f18088p-40 -0x1.78a2a800a78ap-22
            -0x1.6920f2001ba65p-20
            1.7158075294996644 -0.8958701765611163 0.9029549438985787 2.3765676437768004 -1.2812852139031912 1.5151703928202256 -0.07467838426804096 2.973637124045583
            """,
        ElementaryFunction.Log => """
            0x1.bbfff9457d5c3p+0 0x1.c19bdd1656c31p+0 0x1.21e133699fd0fp+1 0x1.4cfabf3f21518p+1 0x1.085ffc69103cp+2 0x1.7d787f65aaed4p+2
            0x1.0af4fba7063b8p+4 0x1.8747318edbf04p+5 0x1.b511b4be9cc84p+6 0x1.07598f4a78f02p+9 0x1.4fb4fcdf67835p+10 0x1.7bfa9a7695d47p+10
            0x1.f806eca9aa0e4p+10 0x1.3d31c19f614c6p+16 0x1.7d822b508bb3bp+20 0x1.223a1f0a08134p+28 0x1.61f3318a66bbap+43
            """,
        ElementaryFunction.LogP1 => """
            -0x1.fffffffffffd5p-47 -0x1.fffffffffffebp-48 -0x1.ffffffffffff5p-49 -0x1.ffffffffffff7p-49 -0x1.ffffffffffff9p-50 -0x1.ffffffffffffbp-50
            -0x1.ffffffffffffdp-50 -0x1.ffffffffffffdp-51 -0x1.fffffffffffffp-51 -0x1.fffffffffffffp-52
            2.063989115070547 -0.569698729724483 2.865610382783046 -0.7098433883440883 -0.03809496394269862 3.16840572085623 -0.8556414031217068 0.7486293985734832
            """,
        ElementaryFunction.Sigmoid => """
            -2.767914571225604 -1.0225487551756895 -5.742084246008696 -4.402456897498322 -2.9705454544027083 1.358210690020682 3.7704935398746713 -4.169678694647587
            """,
        ElementaryFunction.Tanh => """
            0x1.f9e2b6ff20486p-22 0x1.fa65b1f627311p-22 0x1.faa71610b3699p-22 0x1.fae8694e7bd13p-22 0x1.fb6add5f20da4p-22 0x1.f3669d6d1e555p-22
            0x1.ff752fb61f8ddp-22 0x1.ef6d7e9c3ab8ep-22 0x1.94503a1406f71p+3
            1.8124683125933951 -0.14048740553692318 -0.08038646079617862 1.65080925247204 -1.6156358977852556 -1.7982102892353247 1.2922355026436203 0.25349594757589333
            """,
        ElementaryFunction.Erf => """
            0x1.f615c272627c8p-1023 0x1.f624ab37d679p-1023 0x1.f6197ca3bf7bap-1023 0x1.fe91645ae5b6p-1023
            -1.5891252523703154 1.7967597741152899 0.8316497054564067 0.847731450734535 -0.08715514214111275 -1.2325547303690365 0.21667827280083607 0.5333725959217976
            """,
        ElementaryFunction.Erfc => """
            0x1.c5bf891b4ef6bp-55 0x1.c5bf891b4ef6cp-55 0x1.c5bf891b4efffp-55 0x1.c5bf891b4f18p-55
            5.625648436893545 -1.380736641763121 10.620161142489017 0.47938905026735235 2.123881368024219 16.469121222602727 0.8334234668097569 0.7957956878448815
            """,
        _ => throw new ArgumentOutOfRangeException(nameof(f), f, "unknown function"),
    };

    /// <summary>A double in decimal, or in C's hexadecimal notation ±0x1.hhhp±d.</summary>
    private static double Parse(string text)
    {
        var (negative, magnitude) = (text.StartsWith('-'), text.TrimStart('-'));
        if (!magnitude.StartsWith("0x1.", StringComparison.Ordinal))
            return double.Parse(text, CultureInfo.InvariantCulture);
        var parts = magnitude[4..].Split('p');
        var significand = Convert.ToInt64(parts[0].PadRight(13, '0'), 16) | (1L << 52);
        var value = Math.ScaleB(significand, int.Parse(parts[1], CultureInfo.InvariantCulture) - 52);
        return negative ? -value : value;
    }
}
