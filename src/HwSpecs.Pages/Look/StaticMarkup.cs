using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace HwSpecs.Pages.Look;

/// <summary>Renders a component to text once: no server, no state, every value escaped by the renderer.</summary>
public static class StaticMarkup
{
    /// <param name="parameters">The component's, by name.</param>
    public static string Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>(IReadOnlyDictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        // Components write numbers in the culture of the thread.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return Render<TComponent>(parameters);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static string Render<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>(IReadOnlyDictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        using var renderer = new HtmlRenderer(new OnlyEncoder(), NullLoggerFactory.Instance);
        return renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(new Dictionary<string, object?>(parameters)));
            return root.ToHtmlString().ReplaceLineEndings("\n");
        }).GetAwaiter().GetResult();
    }

    /// <summary>The renderer asks for services; all that static text has to say is how it is encoded: letters as they are, markup escaped.</summary>
    private sealed class OnlyEncoder : IServiceProvider
    {
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? Encoder : null;
    }
}
