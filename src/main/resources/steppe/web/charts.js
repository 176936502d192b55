// Tables into ECharts options. Months are years on a plain axis; labels stand at the ends of what they name.

import {h} from './dom.js';
import {legible, mixed, paper} from './theme.js';
import {amount, change, exact, month, unit, year} from './words.js';

const NARROW = 620;
/** What part of the larger side of differences is so small that the other needs no room. */
const SLIGHT = 0.15;
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';

const isNarrow = (width) => width < NARROW;

const ruler = document.createElement('canvas').getContext('2d');

/** How wide a text is, in pixels. */
function widthOf(text, isBold) {
  ruler.font = `${isBold ? 600 : 400} 12px ${FONT}`;
  return ruler.measureText(text).width;
}

/** The space around a plot, wide enough for labels at the right end. */
function frame(labels, top = 18) {
  return {left: 44, right: 12 + Math.ceil(Math.max(...labels.map((label) => widthOf(label.text, label.bold)), 24)), top, bottom: 30};
}

function years(story, width, more = {}) {
  const colours = paper();
  return {
    type: 'value',
    min: Math.floor(year(story.start)),
    max: Math.ceil(year(story.end)),
    interval: isNarrow(width) ? 5 : 2,
    axisLabel: {color: colours.soft, fontFamily: FONT, formatter: (value) => String(value), hideOverlap: true},
    axisLine: {lineStyle: {color: colours.ink}},
    axisTick: {lineStyle: {color: colours.rule}},
    splitLine: {show: false},
    axisPointer: {label: {show: false}, lineStyle: {color: colours.soft}},
    ...more,
  };
}

function values(metric, max, more = {}) {
  const colours = paper();
  return {
    type: 'value',
    min: 0,
    max,
    axisLabel: {color: colours.soft, fontFamily: FONT, formatter: (value) => amount(value, metric)},
    axisLine: {show: false},
    axisTick: {show: false},
    splitLine: {lineStyle: {color: colours.rule, width: 1}},
    ...more,
  };
}

/** A round number that is not less than any of these; of shares not more than all. */
function roof(numbers, metric, least = metric === 'trade' ? 1 : 0.05) {
  const most = Math.max(...numbers.filter(Number.isFinite), least) * 1.04;
  const decade = 10 ** Math.floor(Math.log10(most));
  const round = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((step) => step * decade).find((step) => step >= most);
  return metric === 'trade' ? round : Math.min(1, round);
}

/** Moves labels apart, each by as little as it takes; heights in units of the axis, in any order. */
function apart(labels, gap, most) {
  const sorted = [...labels].sort((a, b) => a.at - b.at);
  for (let i = 1; i < sorted.length; i++) {
    sorted[i].at = Math.max(sorted[i].at, sorted[i - 1].at + gap);
  }
  let limit = most;
  for (let i = sorted.length - 1; i >= 0; i--) {
    sorted[i].at = Math.min(sorted[i].at, limit);
    limit = sorted[i].at - gap;
  }
  return sorted;
}

/** Names at the right end of the plot. */
function endLabels(labels, story, gap, most, axes = {}) {
  const placed = apart(labels, gap, most);
  return {
    type: 'custom',
    silent: true,
    clip: false,
    tooltip: {show: false},
    ...axes,
    data: placed.map((label) => [Math.ceil(year(story.end)), label.at]),
    renderItem: (params, api) => {
      const [x, y] = api.coord([api.value(0), api.value(1)]);
      const label = placed[params.dataIndex];
      return {
        type: 'text',
        style: {x: x + 7, y, text: label.text, fill: label.colour, font: `${label.bold ? 600 : 400} 12px ${FONT}`, verticalAlign: 'middle'},
      };
    },
  };
}

/** Where the known past ends, and what everybody remembers. */
function marks(story, events, width) {
  const colours = paper();
  const line = {silent: true, symbol: 'none', animation: false};
  return {
    ...line,
    data: [
      {
        xAxis: Math.floor(year(story.now)) + 1,
        lineStyle: {color: colours.ink, type: 'solid', width: 1},
        label: {formatter: isNarrow(width) ? '' : 'projection \u2192', position: 'insideEndTop', rotate: 0, align: 'left', padding: [0, 0, 0, 6], distance: 4, color: colours.soft, fontFamily: FONT},
      },
      ...events.map((event) => ({
        xAxis: year(event.month),
        lineStyle: {color: colours.soft, type: [2, 3], width: 1},
        label: {show: false},
      })),
    ],
  };
}

/** A band between two lines. */
function band(months, low, high, colour, opacity, axes = {}, edge = null) {
  return {
    type: 'custom',
    silent: true,
    clip: true,
    z: 1,
    tooltip: {show: false},
    ...axes,
    data: [[year(months[0]), low[0]]],
    renderItem: (params, api) => ({
      type: 'polygon',
      shape: {
        points: [
          ...months.map((text, i) => api.coord([year(text), high[i]])),
          ...months.map((text, i) => api.coord([year(text), low[i]])).reverse(),
        ],
      },
      style: edge ? {fill: colour, opacity, stroke: edge, lineWidth: 1} : {fill: colour, opacity},
    }),
  };
}

/** The three bands and the median of a fan. */
function fanSeries(name, months, curve, colour, {strength = 1, dashed = false, bands = true, width = 2.5} = {}) {
  const line = {
    type: 'line',
    name,
    data: months.map((text, i) => [year(text), curve.q50[i]]),
    showSymbol: false,
    symbol: 'circle',
    z: 3,
    lineStyle: {color: colour, width, type: dashed ? [5, 4] : 'solid'},
    itemStyle: {color: colour},
    emphasis: {disabled: true},
  };
  return bands
    ? [
      band(months, curve.q025, curve.q975, colour, 0.13 * strength),
      band(months, curve.q10, curve.q90, colour, 0.17 * strength),
      band(months, curve.q25, curve.q75, colour, 0.24 * strength),
      line,
    ]
    : [line];
}

/** What hovering tells: a heading and rows of dot, name and numbers. */
function tooltip(months, rows) {
  return {
    trigger: 'axis',
    confine: true,
    className: 'tip-frame',
    borderWidth: 0,
    padding: 0,
    backgroundColor: 'transparent',
    extraCssText: 'box-shadow: none',
    formatter: (params) => {
      const value = (Array.isArray(params) ? params[0] : params)?.axisValue ?? params.value?.[0];
      const at = nearest(months, value);
      return h('div', {class: 'tip'}, h('b', {}, month(months[at])), h('dl', {}, rows(at).map(tipRow)));
    },
    axisPointer: {type: 'line'},
  };
}

function tipRow([colour, name, text]) {
  const dot = h('span', {class: 'dot'});
  dot.style.background = colour;
  return h('dt', {}, dot, h('span', {}, name), h('dd', {}, text));
}

function nearest(months, value) {
  let best = 0;
  months.forEach((text, i) => {
    if (Math.abs(year(text) - value) < Math.abs(year(months[best]) - value)) {
      best = i;
    }
  });
  return best;
}

const colourOf = (story, power) => legible(story.powers[power].colour);
const inkOf = (story, power) => legible(story.powers[power].colour, 4.5);

/** The powers of a picture, in the order of the story. */
export const powersOf = (story, curves) => Object.keys(story.powers).filter((power) => curves[power] !== undefined);

/** Areas one upon the other, and an unseen line for the pointer to follow. */
function pile(story, months, powers, curveOf, markLine, axes = {}) {
  const {paper: ground} = paper();
  let below = months.map(() => 0);
  const areas = powers.map((power) => {
    const above = below.map((value, i) => value + curveOf(power)[i]);
    const area = band(months, below, above, colourOf(story, power), 1, axes, ground);
    below = above;
    return area;
  });
  return [...areas, {
    type: 'line',
    ...axes,
    data: months.map((text, i) => [year(text), below[i]]),
    showSymbol: false,
    lineStyle: {width: 0},
    itemStyle: {color: 'transparent'},
    emphasis: {disabled: true},
    z: 3,
    markLine,
  }];
}

/** Mean shares of all powers, one upon the other. */
export function stacked(story, shares, metric, events) {
  const powers = powersOf(story, shares.powers);
  const {months} = shares;
  const last = months.length - 1;
  return (width, height) => {
    const totals = months.map((_, i) => powers.reduce((sum, power) => sum + shares.powers[power].mean[i], 0));
    const most = metric === 'trade' ? roof(totals, metric) : 1;
    let below = 0;
    const labels = powers.map((power) => {
      const share = shares.powers[power].mean[last];
      below += share;
      return {
        at: below - share / 2,
        text: isNarrow(width) ? `${power} ${amount(share, metric)}` : `${story.powers[power].name} ${amount(share, metric)}`,
        colour: inkOf(story, power),
        bold: true,
      };
    });
    return {
      grid: frame(labels),
      xAxis: years(story, width),
      yAxis: values(metric, most),
      tooltip: tooltip(months, (at) => [...powers].reverse().map((power) =>
        [colourOf(story, power), story.powers[power].name, exact(shares.powers[power].mean[at], metric)])),
      series: [
        ...pile(story, months, powers, (power) => shares.powers[power].mean, marks(story, events, width)),
        endLabels(labels, story, most * 15 / (height - 48), most),
      ],
    };
  };
}

/** One power's median and bands, with figures of the documents where there are. */
export function fan(story, shares, metric, power, events, figures) {
  const curve = shares.powers[power];
  const {months} = shares;
  return (width, height) => {
    const colour = inkOf(story, power);
    const most = roof([...curve.q975, ...figures.map((figure) => figure.value)], metric);
    const last = months.length - 1;
    const labels = isNarrow(width)
      ? [{at: curve.q50[last], text: amount(curve.q50[last], metric), colour: inkOf(story, power), bold: true}]
      : [
        {at: curve.q975[last], text: `97.5% of runs below`, colour: paper().soft},
        {at: curve.q50[last], text: `median ${amount(curve.q50[last], metric)}`, colour: inkOf(story, power), bold: true},
        {at: curve.q025[last], text: `2.5% of runs below`, colour: paper().soft},
      ];
    return {
      grid: frame(labels),
      xAxis: years(story, width),
      yAxis: values(metric, most),
      tooltip: tooltip(months, (at) => fanRows(curve, at, colour, metric)),
      series: [
        ...fanSeries(story.powers[power].name, months, curve, colour).map((series) =>
          series.type === 'line' ? {...series, markLine: marks(story, events, width)} : series),
        {
          type: 'scatter',
          name: 'Figures of the documents',
          symbolSize: 9,
          z: 5,
          tooltip: {show: false},
          itemStyle: {color: paper().paper, borderColor: paper().ink, borderWidth: 2},
          data: figures.map((figure) => [year(figure.month), figure.value]),
        },
        endLabels(labels, story, most * 15 / (height - 48), most),
      ],
    };
  };
}

function fanRows(curve, at, colour, metric) {
  const range = (low, high) => `${exact(low[at], metric)} to ${exact(high[at], metric)}`;
  return [
    [colour, 'Median', exact(curve.q50[at], metric)],
    ['transparent', '50% of runs', range(curve.q25, curve.q75)],
    ['transparent', '80% of runs', range(curve.q10, curve.q90)],
    ['transparent', '95% of runs', range(curve.q025, curve.q975)],
  ];
}

/** What a lower picture shows. */
const heading = (text, top) => ({text, left: 0, top, padding: 0, textStyle: {fontSize: 13, fontWeight: 600, color: paper().ink, fontFamily: FONT}});

/** Two fans in one picture, and the paired differences below where there are any. */
export function compared(story, first, second, metric, power, names, differences) {
  return (width, height) => {
    const colours = paper();
    const colour = inkOf(story, power);
    const other = colours.soft;
    const [a, b] = [first.powers[power], second.powers[power]];
    const {months} = first;
    const most = roof([...a.q975, ...b.q975], metric);
    const last = months.length - 1;
    const labels = [
      {at: a.q50[last], text: `${isNarrow(width) ? '' : `${short(names[0])} `}${amount(a.q50[last], metric)}`, colour: other, bold: true},
      {at: b.q50[last], text: `${isNarrow(width) ? '' : `${short(names[1])} `}${amount(b.q50[last], metric)}`, colour: inkOf(story, power), bold: true},
    ];
    const known = differences.filter((row) => row.mean !== null);
    const grid = frame(labels);
    const under = known.length > 0 ? 150 : 0;
    const upper = height - 48 - under;
    return {
      grid: [{...grid, bottom: 30 + under}, ...(under ? [{...grid, top: height - under + 40, bottom: 12}] : [])],
      title: under ? [heading(isNarrow(width) ? `Difference, ${unit(metric)}` : `Difference in the same worlds, ${unit(metric)}`, height - under + 6)] : [],
      xAxis: [
        years(story, width, {gridIndex: 0}),
        ...(under ? [years(story, width, {gridIndex: 1, axisLabel: {show: false}, axisTick: {show: false}, axisLine: {lineStyle: {color: colours.soft}, onZero: true}})] : []),
      ],
      yAxis: [values(metric, most, {gridIndex: 0}), ...(under ? [differenceAxis(known, metric)] : [])],
      tooltip: tooltip(months, (at) => [
        [other, short(names[0]), exact(a.q50[at], metric)],
        [colour, short(names[1]), exact(b.q50[at], metric)],
        ['transparent', '95% of runs', `${exact(a.q025[at], metric)} to ${exact(a.q975[at], metric)}`],
        ['transparent', '', `${exact(b.q025[at], metric)} to ${exact(b.q975[at], metric)}`],
      ]),
      series: [
        ...bandsOf(months, a, other),
        ...bandsOf(months, b, colour),
        ...fanSeries(names[0], months, a, other, {bands: false, dashed: true, width: 2}),
        ...fanSeries(names[1], months, b, colour, {bands: false}).map((series) => ({...series, markLine: marks(story, [], width)})),
        endLabels(labels, story, most * 15 / upper, most),
        ...(under ? [whiskers(known, colour, colours)] : []),
      ],
    };
  };
}

const bandsOf = (months, curve, colour) => [
  band(months, curve.q025, curve.q975, colour, 0.12),
  band(months, curve.q25, curve.q75, colour, 0.2),
];

const short = (name) => (name.length > 24 ? `${name.slice(0, 23)}\u2026` : name);

/** From nothing to where the differences reach, on one side or on both. */
function differenceAxis(rows, metric) {
  const colours = paper();
  const ends = rows.flatMap((row) => [row.q05, row.q95, row.mean - row.halfWidth, row.mean + row.halfWidth]);
  const most = roof([...ends.map(Math.abs), 0.01], metric, 0);
  const shown = metric === 'trade' ? most : 100 * most;
  const digits = Math.abs(shown - Math.round(shown)) < 1e-9 ? 0 : shown >= 0.1 ? 1 : 2;
  const isFar = (end) => Math.abs(end) > SLIGHT * most;
  const [low, high] = [isFar(Math.min(...ends, 0)), isFar(Math.max(...ends, 0))];
  return {
    type: 'value',
    gridIndex: 1,
    min: low || !high ? -most : 0,
    max: high || !low ? most : 0,
    interval: most,
    axisLabel: {
      color: colours.soft,
      fontFamily: FONT,
      formatter: (value) => change(value, metric, digits),
    },
    splitLine: {lineStyle: {color: colours.rule}},
    axisLine: {show: false},
    axisTick: {show: false},
  };
}

/** Means with their intervals, thick, and the middle nine tenths of the differences, thin. */
function whiskers(rows, colour, colours) {
  return {
    type: 'custom',
    silent: true,
    xAxisIndex: 1,
    yAxisIndex: 1,
    tooltip: {show: false},
    data: rows.map((row) => [year(row.month), row.mean, row.q05, row.q95, row.mean - row.halfWidth, row.mean + row.halfWidth]),
    renderItem: (params, api) => {
      const at = (index) => api.coord([api.value(0), api.value(index)]);
      const line = (low, high, width) => ({
        type: 'line',
        shape: {x1: at(low)[0], y1: at(low)[1], x2: at(high)[0], y2: at(high)[1]},
        style: {stroke: colour, lineWidth: width},
      });
      return {
        type: 'group',
        children: [
          line(2, 3, 1.5),
          line(4, 5, 6),
          {type: 'circle', shape: {cx: at(1)[0], cy: at(1)[1], r: 3.5}, style: {fill: colours.paper, stroke: colour, lineWidth: 2}},
        ],
      };
    },
  };
}

/** Who most likely leads where, month by month; below, how likely each is to lead in one area. */
export function leaders(story, means, area) {
  const {months} = means;
  const areas = Object.keys(story.areas).filter((id) => means.areas[id] !== undefined);
  const powers = powersOf(story, means.areas[area]);
  return (width, height) => {
    const colours = paper();
    const rowHeight = 26;
    const ribbon = areas.length * rowHeight;
    const left = isNarrow(width) ? 44 : 104;
    const share = means.areas[area];
    const last = months.length - 1;
    let below = 0;
    const labels = powers.map((power) => {
      below += share[power][last];
      return {at: below - share[power][last] / 2, likely: share[power][last], text: isNarrow(width) ? power : story.powers[power].name, colour: inkOf(story, power), bold: true};
    }).filter((label) => label.likely > 0.04);
    const {right} = frame(labels);
    const top = 10 + ribbon + 62;
    return {
      grid: [
        {left, right, top: 10, height: ribbon},
        {left, right, top, bottom: 30},
      ],
      title: [heading(`Likelihood to lead in ${story.areas[area]}`, top - 34)],
      xAxis: [years(story, width, {gridIndex: 0}), years(story, width, {gridIndex: 1})],
      yAxis: [
        {
          type: 'category',
          gridIndex: 0,
          inverse: true,
          data: areas.map((id) => (isNarrow(width) ? id : story.areas[id])),
          axisLine: {show: false},
          axisTick: {show: false},
          axisLabel: {color: colours.ink, fontFamily: FONT, interval: 0},
        },
        values('influence', 1, {gridIndex: 1, interval: 0.25}),
      ],
      tooltip: {
        ...tooltip(months, (at) => powers.filter((power) => share[power][at] >= 0.005).sort((p, q) => share[q][at] - share[p][at])
          .map((power) => [colourOf(story, power), story.powers[power].name, amount(share[power][at], 'influence')])),
      },
      series: [
        {
          type: 'custom',
          xAxisIndex: 0,
          yAxisIndex: 0,
          silent: true,
          tooltip: {show: false},
          data: areas.flatMap((id, row) => months.map((text, at) => {
            const [power, likely] = leaderAt(means.areas[id], at);
            return [year(text), row, likely, Object.keys(story.powers).indexOf(power), at];
          })),
          renderItem: (params, api) => {
            const at = api.value(4);
            const [from, y] = api.coord([at === 0 ? Math.floor(year(story.start)) : (year(months[at - 1]) + year(months[at])) / 2, api.value(1)]);
            const [to] = api.coord([at === months.length - 1 ? Math.ceil(year(story.end)) : (year(months[at]) + year(months[at + 1])) / 2, api.value(1)]);
            const power = Object.keys(story.powers)[api.value(3)];
            return {
              type: 'rect',
              shape: {x: Math.round(from), y: y - rowHeight / 2 + 2, width: Math.round(to) - Math.round(from), height: rowHeight - 4},
              style: {fill: mixed(colours.paper, colourOf(story, power), 0.15 + 0.85 * Math.max(0, (api.value(2) - 0.3) / 0.7))},
            };
          },
        },
        ...pile(story, months, powers, (power) => share[power], marks(story, [], width), {xAxisIndex: 1, yAxisIndex: 1}),
        endLabels(labels, story, 15 / (height - top - 30), 1, {xAxisIndex: 1, yAxisIndex: 1}),
      ],
    };
  };
}

/** The power that stands highest, and how high. */
export function leaderAt(curves, at) {
  return Object.entries(curves).map(([power, numbers]) => [power, numbers[at]])
    .reduce((best, next) => (next[1] > best[1] ? next : best));
}
