using HwSpecs.Cli;

namespace HwSpecs.Specs.Cli;

/// <summary>The table that <c>hwspecs attacks</c> prints.</summary>
public sealed class AttacksCommandSpecs
{
    [Test]
    public void It_puts_each_attack_next_to_the_truth()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();

        CommandLine.Run(["attacks"], output, error).Should().Be(CommandLine.Success);

        error.ToString().Should().BeEmpty();
        output.ToString().Should().Contain(
            """
              (0, 1) truth             0.322022
                walk, downwards        0.490000   52.16 %           99
                walk, out of class     0.490000   52.16 %           99
                walk, bisected         0.483722   50.21 %          139
                DeepFool               0.493397   53.22 %            3
                DeepFool, bisected     0.483722   50.21 %           43
                projected gradients    0.322090    0.02 %         7146
            """.ReplaceLineEndings("\n")).And.Contain("    walk, downwards      none found                      2\n");
    }
}
