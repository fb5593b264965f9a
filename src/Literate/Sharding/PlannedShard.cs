namespace Literate.Sharding;

/// <summary>A shard and the plan it is of. Only shards of one plan are together all notebooks of a run.</summary>
/// <param name="Shard">Which part.</param>
/// <param name="Notebooks">How many notebooks all shards of the plan have together.</param>
/// <param name="Plan">A hash of which notebook is in which shard: every machine that makes the same plan has the same.</param>
public sealed record PlannedShard(Shard Shard, int Notebooks, string Plan);
