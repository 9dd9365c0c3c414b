using ReportGen.Site.Agreement;

namespace ReportGen.Site.Tests.Agreement;

/// <summary>Worked examples of the literature. Each number was worked out again from its definition, in fractions, before it came here.</summary>
public sealed class PublishedCoefficientTests
{
    /// <summary>The tables that many textbooks work out, and Wikipedia's article on Cohen's kappa: fifty proposals read by two people, and two tables of the same
    /// agreement whose κ differs.</summary>
    [Theory]
    [InlineData(20, 5, 10, 15, 0.4)]
    [InlineData(45, 15, 25, 15, 0.1304)]
    [InlineData(25, 35, 5, 35, 0.2593)]
    public void Kappa_of_textbook_tables_as_in_Wikipedia(int both, int first, int second, int none, double kappa) =>
        Assert.Equal(kappa, Coefficients.Of(Tables.Counts(both, first, second, none)).Kappa.Value!.Value, 4);

    /// <summary>A. R. Feinstein and D. V. Cicchetti, 1990, "High agreement but low kappa: I": the same agreement, and what κ makes of it.</summary>
    [Theory]
    [InlineData(40, 9, 6, 45, 0.70)]
    [InlineData(80, 10, 5, 5, 0.32)]
    public void Kappa_of_the_paradox_Feinstein_and_Cicchetti_1990(int both, int first, int second, int none, double kappa)
    {
        var found = Coefficients.Of(Tables.Counts(both, first, second, none));
        Assert.Equal(0.85, found.Agreement.Value!.Value, 12);
        Assert.Equal(kappa, found.Kappa.Value!.Value, 2);
    }

    [Fact]
    public void AC1_stays_where_kappa_falls_below_chance_Gwet_2008()
    {
        var found = Coefficients.Of(Tables.Counts(118, 5, 2, 0));
        Assert.Equal(0.944, found.Agreement.Value!.Value, 12);
        Assert.Equal(-0.0234, found.Kappa.Value!.Value, 4);
        Assert.Equal(0.9408, found.Ac1.Value!.Value, 4);
        Assert.Equal(-0.0247, found.Alpha.Value!.Value, 4);
    }

    [Fact]
    public void Two_raters_and_three_categories_as_the_author_of_AC1_prints_them_in_irrCAC()
    {
        var found = Coefficients.Of(Tables.Counts([[13, 0, 0], [0, 20, 7], [0, 4, 56]]));
        Assert.Equal(0.89, found.Agreement.Value!.Value, 12);
        Assert.Equal(0.7964094, found.Kappa.Value!.Value, 7);
        Assert.Equal(0.8493305, found.Ac1.Value!.Value, 7);
        Assert.Equal(0.7972585, found.Alpha.Value!.Value, 7);
    }

    [Fact]
    public void Alpha_of_binary_data_of_two_observers_Krippendorff_2011_section_A()
    {
        var found = Coefficients.Of(Tables.Lines("01", "0100000010", "1110010000"));
        Assert.Equal(2.0 / 21, found.Alpha.Value!.Value, 12);
        Assert.Equal(0.095, found.Alpha.Value!.Value, 3);
        Assert.Equal(10, found.Alpha.Units);
    }

    [Fact]
    public void Alpha_of_nominal_data_of_two_observers_Krippendorff_2011_section_B() =>
        Assert.Equal(0.692, Coefficients.Of(Tables.Lines("abcde", "aabbdcccedda", "babbbccceddd")).Alpha.Value!.Value, 3);

    /// <summary>The author of AC1 prints α, AC1 and the agreement of the same ratings in his package irrCAC.</summary>
    [Fact]
    public void Alpha_of_nominal_data_with_missing_values_Krippendorff_2011_section_C_and_AC1_of_them_Gwet_2014()
    {
        var found = Coefficients.Of(Tables.Lines("12345", "123321412...", "1233224125.3", ".3332342251.", "12332441251."));
        Assert.Equal(0.743, found.Alpha.Value!.Value, 3);
        Assert.Equal(0.74342, found.Alpha.Value!.Value, 5);
        Assert.Equal(0.77544, found.Ac1.Value!.Value, 5);
        Assert.Equal(0.8181818, found.Agreement.Value!.Value, 7);
        Assert.Equal((4, 12, 11), (found.Raters, found.Units, found.Pairable));
        Assert.Equal((null, Cohen.OnlyTwo), (found.Kappa.Value, found.Kappa.Reason));
    }

    [Fact]
    public void Alpha_of_three_coders_who_missed_much_as_in_Wikipedia() => Assert.Equal(
        0.691, Coefficients.Of(Tables.Lines("1234", ".....34121133.3", "1.213343.......", "..21344.21133.4")).Alpha.Value!.Value, 3);

    /// <summary>J. L. Fleiss, 1971, "Measuring nominal scale agreement among many raters" (those of his patients that irrCAC has).</summary>
    [Fact]
    public void Alpha_and_AC1_of_six_psychiatrists_Fleiss_1971()
    {
        var found = Coefficients.Of(Tables.Distribution(
            "00060", "03003", "01401", "00006", "03030", "20400", "00402", "20310", "20040", "00006", "10050", "11040", "03300", "10050", "02031"));
        Assert.Equal(0.5511111, found.Agreement.Value!.Value, 7);
        Assert.Equal(0.4204384, found.Alpha.Value!.Value, 7);
        Assert.Equal(0.4448007, found.Ac1.Value!.Value, 7);
    }
}
