public class Tmp {
  public static IEnumerable<TheoryDataRow<string,int>> Rows() { for (var i=0;i<3;i++) yield return new TheoryDataRow<string,int>("nb.ipynb", i) { TestDisplayName = $"02-kiss.ipynb [{i}] countdown(5), told to skip" }; }
  [Theory, MemberData(nameof(Rows))] public void The_cell_gives_its_output(string nb, int i) { Assert.True(i<3, nb); }
  [Fact] public void A_closed_coroutine_raises_StopIteration() {}
}
