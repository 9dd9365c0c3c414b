namespace ReportGen.Site.Twins;

/// <summary>Tables with bars between cells. The first row is the head; what a later row has more is in its last cell; a table in a cell is words.</summary>
internal sealed class TwinTable(TwinText text)
{
    private int _depth;
    private int _columns;
    private int _cells;
    private bool _isFirst;

    /// <summary>Whether we are in a cell.</summary>
    public bool IsInCell => _cells > 0;

    public void Clear() => (_depth, _columns, _cells, _isFirst) = (0, 0, 0, true);

    public void Open()
    {
        text.Break(2);
        if (++_depth == 1)
        {
            (_columns, _cells, _isFirst) = (0, 0, true);
        }
    }

    public void Close()
    {
        CloseRow();
        _depth = Math.Max(0, _depth - 1);
        text.Break(2);
    }

    public void OpenRow()
    {
        // The one before may have been left open.
        CloseRow();
        if (_depth == 1)
        {
            text.Break(1);
        }
    }

    public void CloseRow()
    {
        if (_depth != 1 || _cells == 0)
        {
            return;
        }

        text.Flat--;
        text.Raw(" |"u8);
        text.Break(1);
        if (_isFirst)
        {
            text.Begin();
            text.Raw("|"u8);
            for (var i = 0; i < _cells; i++)
            {
                text.Raw(" --- |"u8);
            }

            text.Break(1);
            (_columns, _isFirst) = (_cells, false);
        }

        _cells = 0;
    }

    public void OpenCell()
    {
        text.Space();
        if (_depth != 1)
        {
            return;
        }

        _cells++;
        if (_cells == 1)
        {
            text.Begin();
            text.Raw("|"u8);
            text.Flat++;
        }
        else if (_isFirst || _cells <= _columns)
        {
            text.Raw(" |"u8);
        }

        text.Space();
    }
}
