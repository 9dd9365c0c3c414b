using ReportGen.Site.Seeds;

namespace ReportGen.Site.Tests.Seeds;

/// <summary>A test of what files' stamps tell.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StampFactAttribute : FactAttribute
{
    public StampFactAttribute()
    {
        if (!FileStamp.IsKnown)
        {
            Skip = "This system has no stamps that can be trusted.";
        }
    }
}
