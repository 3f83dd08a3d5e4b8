namespace HwSpecs.Pages.Content;

/// <summary>The figures that the report prints, digit by digit, under their addresses: numbers in reading order, matrices row by row.</summary>
public static class PrintedFigures
{
    private const string Figures = """
        2.1/sample 1/y_hat 0.3775
        2.1/sample 1/loss 0.4741
        2.1/sample 2/y_hat 0.6225
        2.1/sample 2/loss 0.4741
        2.1/sample 3/y_hat 0.6225
        2.1/sample 3/loss 0.4741
        2.1/sample 4/y_hat 0.3775
        2.1/sample 4/loss 0.4741
        2.2/sample 1/grad_w 0. 0.
        2.2/sample 1/grad_b 0.3775406687981454
        2.2/sample 1/grad_W 0. 0. -0. -0.
        2.2/sample 1/grad_c 0. -0.
        2.2/sample 2/grad_w -0.37754067 -0.
        2.2/sample 2/grad_b -0.3775406687981454
        2.2/sample 2/grad_W -0. -0.37754067 0. 0.
        2.2/sample 2/grad_c -0.37754067 0.
        2.2/sample 3/grad_w -0.37754067 -0.
        2.2/sample 3/grad_b -0.3775406687981454
        2.2/sample 3/grad_W -0.37754067 -0. 0. 0.
        2.2/sample 3/grad_c -0.37754067 0.
        2.2/sample 4/grad_w 0.75508134 0.37754067
        2.2/sample 4/grad_b 0.3775406687981454
        2.2/sample 4/grad_W 0.37754067 0.37754067 -0.75508134 -0.75508134
        2.2/sample 4/grad_c 0.37754067 -0.75508134
        3.1/sample 1/a_hidden 0. -1.
        3.1/sample 1/h 0. 0.
        3.1/sample 1/a_out -0.5
        3.1/sample 1/y_hat 0.3775
        3.1/sample 1/loss 0.4741
        3.1/sample 2/a_hidden 1. 0.
        3.1/sample 2/h 1. 0.
        3.1/sample 2/a_out 0.5
        3.1/sample 2/y_hat 0.6225
        3.1/sample 2/loss 0.4741
        3.1/sample 3/a_hidden 1. 0.
        3.1/sample 3/h 1. 0.
        3.1/sample 3/a_out 0.5
        3.1/sample 3/y_hat 0.6225
        3.1/sample 3/loss 0.4741
        3.1/sample 4/a_hidden 2. 1.
        3.1/sample 4/h 2. 1.
        3.1/sample 4/a_out -0.5
        3.1/sample 4/y_hat 0.3775
        3.1/sample 4/loss 0.4741
        3.2/epoch 10/average loss 0.4794
        3.2/epoch 20/average loss 0.3996
        3.2/epoch 30/average loss 0.3168
        3.2/epoch 40/average loss 0.2809
        3.2/epoch 50/average loss 0.2393
        3.2/epoch 60/average loss 0.1973
        3.2/epoch 70/average loss 0.1756
        3.2/epoch 80/average loss 0.1528
        3.2/epoch 90/average loss 0.1258
        3.2/epoch 100/average loss 0.1137
        3.3/initial/distance 0.36000022292137146
        3.3/initial/sample 0. 1.
        3.3/initial/adversarial -0.2546 0.7454
        3.3/trained/distance 0.3100009262561798
        3.3/trained/sample 1. 0.
        3.3/trained/adversarial 1.2224 0.2160
        """;

    /// <summary>The example under JumpReLU, which no known setting gives; it has no address, since nothing here recomputes it.</summary>
    public static (string Distance, string[] Sample, string[] Adversarial) JumpRelu { get; } =
        ("0.26000064611434937", ["1.", "0."], ["1.1849158", "0.18277444"]);

    public static IReadOnlyDictionary<string, string[]> ByAddress { get; } = Figures.Split('\n').Select(Parse).ToDictionary();

    /// <summary>The numbers are the words at the end of a line that look like numbers and follow the last name of the address.</summary>
    private static KeyValuePair<string, string[]> Parse(string line)
    {
        var words = line[line.LastIndexOf('/')..].Split(' ');
        var numbers = words.SkipWhile(word => !word.Contains('.', StringComparison.Ordinal)).ToArray();
        return new(line[..^(numbers.Sum(number => number.Length) + numbers.Length)], numbers);
    }
}
