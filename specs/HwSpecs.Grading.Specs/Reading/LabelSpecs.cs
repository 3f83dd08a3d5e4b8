namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Labels, samples, tables and number styles as students write them.</summary>
public sealed class LabelSpecs
{
    [TestCase("Sample 1: yhat = 0.3775")]
    [TestCase("Sample #1\nŷ = 0.3775")]
    [TestCase("Sample 1 (0, 0): prediction: 0.3775")]
    [TestCase("x = (0, 0): output = 0.3775")]
    [TestCase("x1 = 0, x2 = 0: y_pred = 0.3775")]
    [TestCase("Input [0. 0.] -> Prediction: tensor([[0.3775]], grad_fn=<SigmoidBackward0>)")]
    [TestCase("Sample 1 (y_hat = 0.3775)")]
    [TestCase("Sample 1: y_hat = np.float64(0.3775)")]
    [TestCase("Sample 1: y_hat = array([0.3775], dtype=float32)")]
    [TestCase("Sample 1: y_hat (sigmoid output): 0.3775")]
    [TestCase("Sample 1: $\\hat{y} = 0.3775$")]
    [TestCase("Sample 1: **y_hat**: `0.3775`")]
    [TestCase("y_hat for sample 1: 0.3775")]
    [TestCase("| Sample | y_hat |\n|---|---|\n| 1 | 0.3775 |")]
    [TestCase("Sample | y_hat\n---|---\n1 | 0.3775")]
    [TestCase("| | Sample 1 |\n|---|---|\n| y_hat | 0.3775 |")]
    [TestCase("| x | (0, 0) |\n|---|---|\n| Prediction | 0.3775 |")]
    [TestCase("+--------+--------+\n| x      | ŷ      |\n+--------+--------+\n| (0, 0) | 0.3775 |\n+--------+--------+")]
    [TestCase("Sample  Prediction\n1  0.3775")]
    [TestCase("   x1  x2   y_hat\n1   0   0  0.3775")]
    public void A_prediction_is_known_by_its_labels(string text) =>
        Fixture.ReadText("2.1\n" + text).Values().Should().Equal("2.1/sample 1/y_hat = 0.3775");

    [TestCase("dL/dW", "grad_W")]
    [TestCase("∂L/∂W", "grad_W")]
    [TestCase("grad W", "grad_W")]
    [TestCase("gradient of W", "grad_W")]
    [TestCase("dW", "grad_W")]
    [TestCase("dW1", "grad_W")]
    [TestCase("W1.grad", "grad_W")]
    [TestCase("fc1.weight.grad", "grad_W")]
    [TestCase("W1 gradient", "grad_W")]
    [TestCase("∇W", "grad_W")]
    public void A_gradient_is_known_by_its_labels(string label, string name) =>
        Fixture.ReadText($"2.2\nSample 2\n{label} =\n[[0. -0.3775]\n [0. 0.]]").Values().Should().Equal($"2.2/sample 2/{name} = 0. -0.3775 0. 0.");

    [TestCase("db1", "grad_c")]
    [TestCase("dL/dc", "grad_c")]
    [TestCase("dW2", "grad_w")]
    [TestCase("∂L/∂w", "grad_w")]
    [TestCase("grad_w", "grad_w")]
    public void Names_of_the_code_stand_for_the_names_of_the_homework(string label, string name) =>
        Fixture.ReadText($"2.2\nSample 2\n{label} = [-0.3775, 0]").Values().Should().Equal($"2.2/sample 2/{name} = -0.3775 0");

    [TestCase("Epoch 10: 0.4794")]
    [TestCase("Epoch 10: Avg Loss = 0.4794")]
    [TestCase("Epoch [10/100], Loss: 0.4794")]
    [TestCase("Epoch 10/100 - loss: 0.4794")]
    [TestCase("| Epoch | Loss |\n|---|---|\n| 10 | 0.4794 |")]
    [TestCase("| Epoch | 10 |\n|---|---|\n| Average loss | 0.4794 |")]
    [TestCase("Epoch Loss\n10 0.4794")]
    public void A_loss_is_known_by_its_epoch(string text) =>
        Fixture.ReadText("3.2\n" + text).Values().Should().Equal("3.2/epoch 10/average loss = 0.4794");

    [TestCase("0,3775", 0.3775)]
    [TestCase("3.775e-1", 0.3775)]
    [TestCase("3775e-4", 0.3775)]
    [TestCase("37.75%", 0.3775)]
    [TestCase("37.75 %", 0.3775)]
    [TestCase("3.775 × 10⁻¹", 0.3775)]
    [TestCase("3.775x10^-1", 0.3775)]
    [TestCase("\u22120.5", -0.5)]
    [TestCase("３/８", 0.375)]
    [TestCase("3/8", 0.375)]
    [TestCase("０.３７７５", 0.3775)]
    [TestCase("-0.", 0)]
    [TestCase("\u001B[31m0.3775\u001B[0m", 0.3775)]
    public void A_number_is_read_in_its_style(string number, double value) =>
        Fixture.ReadText($"2.1\nSample 1\ny_hat: {number}").Quantities.Single().Numbers.Single().Value.Should().Be(value);

    [TestCase("y_hat: 0.37\n75", "'0.37' ends its line and the next line goes on with '75'; is it one number?")]
    [TestCase("y_hat: 0.37-\n75", "'0.37' ends its line and the next line goes on with '75'; is it one number?")]
    [TestCase("y_hat: 0.\n3775", "'0.' ends its line and the next line goes on with '3775'; is it one number?")]
    [TestCase("y_hat: 0.37 75", "'0.37' is followed by another number, 75")]
    [TestCase("y_hat: nan", "'nan' is not a finite number")]
    [TestCase("y_hat: -inf", "'-inf' is not a finite number")]
    [TestCase("y_hat: 1e999", "'1e999' is beyond what a float64 can hold")]
    [TestCase("y_hat: 1,000.5", "'1,000.5' is not a number")]
    [TestCase("y_hat: ٠.٣٧٧٥", "'٠.٣٧٧٥' is not a number")]
    public void A_value_that_cannot_be_read_says_why(string text, string reason)
    {
        var reading = Fixture.ReadText("2.1\nSample 1\n" + text);

        reading.Quantities.Should().BeEmpty();
        reading.Unreadable.Select(quantity => (quantity.Address.ToString(), quantity.Reason)).Should().Equal(("2.1/sample 1/y_hat", reason));
    }

    [TestCase("[foo 0.25]")]
    [TestCase("(see 0.25)")]
    [TestCase("y = 0.25")]
    [TestCase("0.25")]
    public void A_stray_number_is_listed(string line) =>
        Fixture.ReadText("2.1\nSample 1\n" + line).NotUnderstood.Select(rest => rest.RawText).Should().Equal(line);

    [Test]
    public void A_table_of_networks_is_read() =>
        Fixture.ReadText("3.3\n| Network | Distance | Sample | Adversarial |\n|---|---|---|---|\n| Initial | 0.36 | (0, 1) | (-0.2546, 0.7454) |\n| Trained | 0.31 | (1, 0) | (1.2224, 0.2160) |").Values().Should().Equal(
            "3.3/initial/distance = 0.36", "3.3/initial/sample = 0 1", "3.3/initial/adversarial = -0.2546 0.7454",
            "3.3/trained/distance = 0.31", "3.3/trained/sample = 1 0", "3.3/trained/adversarial = 1.2224 0.2160");
}
