// Computed by Derivation/derive.py: change that, not this.
namespace HwSpecs.ElementaryFunctions;

/// <summary>Constants to 256 bits.</summary>
internal static class WideConstants
{
    public static WideFloat Ln2 => new(false, 0, new UInt128(0xB17217F7D1CF79AB, 0xC9E3B39803F2F6AF), new UInt128(0x40F343267298B62D, 0x8A0D175B8BAAFA2C));
    public static WideFloat OneOverRootPi => new(false, 0, new UInt128(0x906EBA8214DB688D, 0x71D48A7F6BFEC344), new UInt128(0x1409A0EBAC3E7517, 0x39A15830CCE620B1));
    public static WideFloat TwoOverRootPi => new(false, 1, new UInt128(0x906EBA8214DB688D, 0x71D48A7F6BFEC344), new UInt128(0x1409A0EBAC3E7517, 0x39A15830CCE620B1));
}
