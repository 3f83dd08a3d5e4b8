using HwSpecs.Quantities;

namespace HwSpecs.Pages.Sections;

/// <summary>An address as the id of an element, so that a link can lead to one number.</summary>
internal static class Anchor
{
    public static string Of(Address address) => "at-" + address.ToString().Replace(' ', '_');
}
