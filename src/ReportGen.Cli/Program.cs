using ReportGen.Site;
var project = Path.GetFullPath(args.Length > 0 ? args[0] : ".");
var seeds = args.Length > 1 && args[1].Length > 0 ? Path.GetFullPath(args[1]) : null;
var output = args.Length > 2 ? Path.GetFullPath(args[2]) : Path.Combine(project, "_site");
var watch = System.Diagnostics.Stopwatch.StartNew();
var result = Report.Build(new BuildRequest(project, Path.Combine(project, "site.yml"), seeds, output, Path.Combine(project, ".reportgen"), Threads: 2));
foreach (var d in result.Diagnostics) { Console.Error.WriteLine(d + (d.Hint is null ? "" : " -- " + d.Hint)); }
if (args.Length > 3) { foreach (var t in result.Run!.Timings.OrderByDescending(t => t.Elapsed).Take(14)) { Console.Error.WriteLine($"{t.Elapsed.TotalMilliseconds,9:0.0} ms {t.Executed,6} {t.Step}"); } }
Console.Error.WriteLine($"{result.Verdict}: {result.Pages} pages, {result.Rendered} rendered, {result.Output.Written.Count} written in {watch.ElapsedMilliseconds} ms");
