using ReportGen.Engine.Steps;

namespace ReportGen.Engine.Tests.Steps;

/// <summary>What a key was made from can be told from the key.</summary>
public class KeyFormTests
{
    [Theory]
    [InlineData("documents/", "/index.html", "lab-1", "documents/lab-1/index.html")]
    [InlineData("", "", "lab-1", "lab-1")]
    [InlineData("only", "", "", "only")]
    public void A_key_leads_back_to_what_it_was_made_from(string before, string after, string key, string made)
    {
        var form = new KeyForm(before, after);
        Assert.Equal(made, form.Of(key));
        Assert.Equal(key, form.Inside(made));
    }

    [Theory]
    [InlineData("themes/lab-1/index.html")]
    [InlineData("documents/lab-1.json")]
    [InlineData("documents/index.html")]
    [InlineData("")]
    public void A_key_of_another_form_leads_nowhere(string made) => Assert.Null(new KeyForm("documents/", "/index.html").Inside(made));
}
