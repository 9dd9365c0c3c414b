using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using ReportGen.Engine.Steps;

namespace ReportGen.Engine.Runs;

/// <summary>
/// Evaluates steps, each after all that it reads from. Steps that do not need each other run at the same time where there are threads for it;
/// since each is a pure function of what it reads from, that shows in nothing but the time.
/// </summary>
internal sealed class Evaluation
{
    private readonly IReadOnlyList<Step> _order;
    private readonly StepContext _context;
    private readonly int _threads;
    private readonly ConcurrentDictionary<Step, StepState> _states;
    private readonly StepTiming[] _timings;

    // By place in the order: how many of its sources a step still waits for, and who waits for it.
    private readonly int[] _missing;
    private readonly List<int>[] _readers;

    // All of the following is used under the lock alone.
    private readonly object _lock = new();
    private readonly Stack<int> _brief = [];
    private readonly PriorityQueue<int, int> _ready = new();
    private int _running;
    private int _hands = 1;
    private (int Place, ExceptionDispatchInfo Thrown)? _fault;

    /// <param name="order">Each step after those that it reads from.</param>
    /// <param name="context">What the steps may ask.</param>
    /// <param name="states">Where the context looks for states; they are put here as they come.</param>
    /// <param name="threads">How many steps may run at once.</param>
    public Evaluation(IReadOnlyList<Step> order, StepContext context, ConcurrentDictionary<Step, StepState> states, int threads)
    {
        (_order, _context, _states, _threads) = (order, context, states, threads);
        (_timings, _missing, _readers) = (new StepTiming[order.Count], new int[order.Count], new List<int>[order.Count]);
        var places = new Dictionary<Step, int>(order.Count);
        for (var place = 0; place < order.Count; place++)
        {
            places.Add(order[place], place);
            _readers[place] = [];
            foreach (var source in order[place].Sources.Distinct())
            {
                _readers[places[source]].Add(place);
                _missing[place]++;
            }
        }
    }

    /// <summary>Evaluates all steps, and answers with what each took, in their order. What one throws stops the others and is thrown again here.</summary>
    public IReadOnlyList<StepTiming> Run()
    {
        for (var place = 0; place < _order.Count; place++)
        {
            if (_missing[place] == 0)
            {
                _ready.Enqueue(place, place);
            }
        }

        Work(isFirst: true);
        _fault?.Thrown.Throw();
        return _timings;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a thread throws is thrown again by the one that asked; see A_fault_in_one_step_stops_the_others_and_comes_to_whoever_asked.")]
    private void Work(bool isFirst)
    {
        while (Next(isFirst) is { } place)
        {
            try
            {
                Evaluate(place);
                Done(place);
            }
            catch (Exception exception)
            {
                Failed(place, exception);
            }
        }
    }

    // The first thread waits for as long as others work; the others go when there is nothing for them.
    private int? Next(bool isFirst)
    {
        lock (_lock)
        {
            while (_fault is not null || (_brief.Count == 0 && _ready.Count == 0))
            {
                if (!isFirst)
                {
                    _hands--;
                    return null;
                }

                if (_running == 0)
                {
                    return null;
                }

                Monitor.Wait(_lock);
            }

            var place = _brief.Count > 0 ? _brief.Pop() : _ready.Dequeue();
            _running++;
            if (_ready.Count > 0 && _hands < _threads)
            {
                _hands++;
                Task.Run(() => Work(isFirst: false));
            }

            return place;
        }
    }

    private void Evaluate(int place)
    {
        var step = _order[place];
        _context.Begin(step, place);
        var started = Stopwatch.GetTimestamp();
        var state = step.Evaluate(_context);
        _timings[place] = new(step.Name, state.Executed, started, Stopwatch.GetElapsedTime(started));
        _states[step] = state;
        _context.End(step);
    }

    private void Done(int place)
    {
        lock (_lock)
        {
            _running--;
            foreach (var reader in _readers[place])
            {
                if (--_missing[reader] > 0)
                {
                    continue;
                }

                // What takes no time is not worth another thread, and what waits for it may be.
                if (_context.IsBrief(_order[reader]))
                {
                    _brief.Push(reader);
                }
                else
                {
                    _ready.Enqueue(reader, reader);
                }
            }

            Monitor.Pulse(_lock);
        }
    }

    // Of several that threw, the first in the order is the one to tell of.
    private void Failed(int place, Exception exception)
    {
        lock (_lock)
        {
            _running--;
            if (_fault is null || place < _fault.Value.Place)
            {
                _fault = (place, ExceptionDispatchInfo.Capture(exception));
            }

            Monitor.Pulse(_lock);
        }
    }
}
