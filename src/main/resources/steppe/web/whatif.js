// The bench: set a number, and the model is run anew.

import {address, get, post} from './api.js';
import {compared, fan} from './charts.js';
import {h, say, select, table} from './dom.js';
import {Figure} from './figure.js';
import {amount, change, count, difference, exact, month, shortMonth, size, subject} from './words.js';

const PAUSE = 150;
const RETRY = 3000;
const LOST = 'The dashboard does not tell how the runs come along. It is asked again in a few seconds.';
const BASELINE = 'baseline';
const NEVER = 'never';

export function openWhatIf(root, first, go) {
  document.title = 'What if \u2013 Steppe';
  const tab = crypto.randomUUID?.() ?? String(Math.random()).slice(2);
  const problem = h('p', {class: 'problem', role: 'alert', hidden: true});
  const controls = h('form', {class: 'controls', 'aria-label': 'Choices', onsubmit: (event) => event.preventDefault()});
  const bench = h('div', {class: 'bench', 'aria-busy': 'true'});
  const bar = h('progress', {max: 1, value: 0, 'aria-label': 'Runs made'});
  const barText = h('span');
  const changes = h('section', {class: 'changes', 'aria-label': 'What changes'});
  const figure = new Figure();
  root.append(
    h('h1', {}, 'What if?'),
    h('p', {class: 'standfirst'}, 'Set a number otherwise, and the model is run anew, in the same worlds as the baseline: the same chances, so that what differs is what you set.'),
    problem, bench);

  let story = null;
  let levers = [];
  let timer = null;
  let id = null;
  let asked = null;
  let stream = null;
  let baseStream = null;
  let latest = null;
  let baseline = null;
  let view = '';
  let isClosed = false;

  const tell = (error) => {
    problem.textContent = error.message;
    problem.hidden = false;
    bench.removeAttribute('aria-busy');
  };

  get('/api/what-if').then((told) => {
    if (isClosed) {
      return;
    }
    story = told;
    levers = [...(story.war.first ? [warLever(story, moved)] : []), ...story.levers.map((lever) => numberLever(lever, moved))];
    bench.append(
      h('form', {class: 'levers', 'aria-label': 'What to set', onsubmit: (event) => event.preventDefault()},
        levers.map((lever) => lever.element),
        h('button', {type: 'button', onclick: reset}, 'All as in the baseline')),
      h('div', {class: 'picture'}, controls, h('div', {class: 'progress'}, bar, barText), figure.element),
      changes);
    update(new URLSearchParams(location.search));
  }).catch((error) => tell(new Error(error.message === 'There is nothing here'
    ? 'What-ifs need a scenario. Start the dashboard beside configs/, or with --scenario.' : error.message)));

  const read = (choices) => {
    const powers = Object.keys(story.powers);
    const pick = (key, offered) => (offered.includes(choices.get(key)) ? choices.get(key) : offered[0]);
    return {area: pick('area', Object.keys(story.areas)), power: pick('power', powers), metric: pick('metric', Object.keys(story.metrics))};
  };

  /** Takes over what the address says: where levers stand, and what is looked at. */
  function update(choices) {
    if (story === null) {
      return;
    }
    clearTimeout(timer);
    levers.forEach((lever) => lever.set(choices.get(lever.key)));
    const chosen = read(choices);
    fillControls(chosen);
    const next = `${chosen.area} ${chosen.metric}`;
    if (next !== view) {
      view = next;
      baseline = null;
      latest = null;
      stream?.close();
      listenToBaseline(chosen);
      asked = null;
    }
    ask(chosen);
    draw();
  }

  function fillControls(chosen) {
    const focused = controls.contains(document.activeElement) ? document.activeElement.name : null;
    const changed = (key, value) => go({[key]: value});
    const names = Object.fromEntries(Object.entries(story.powers).map(([key, power]) => [key, power.name]));
    controls.replaceChildren(
      select('Power', 'power', names, chosen.power, changed),
      select('Country', 'area', story.areas, chosen.area, changed),
      select('Measure', 'metric', story.metrics, chosen.metric, changed));
    controls.querySelector(`[name="${focused}"]`)?.focus();
  }

  const settings = () => Object.fromEntries(levers.filter((lever) => lever.value() !== null).map((lever) => [lever.key, lever.value()]));

  /** A lever moves: the runs begin when it rests, the address follows when it is let go. */
  function moved(isFinal, step = null) {
    if (isFinal) {
      go(Object.fromEntries(levers.map((lever) => [lever.key, lever.value()])), {step, silent: true});
    }
    clearTimeout(timer);
    timer = setTimeout(() => ask(here()), PAUSE);
  }

  const here = () => read(new URLSearchParams(location.search));

  /** Asks once more for what the levers say, after something got lost. */
  function askAgain(pause) {
    asked = null;
    clearTimeout(timer);
    timer = setTimeout(() => ask(here()), pause);
  }

  function reset() {
    levers.forEach((lever) => lever.set(null));
    moved(true);
  }

  /** Asks for what the levers say, unless it is asked already. */
  async function ask(chosen) {
    const wanted = JSON.stringify([settings(), chosen.area, chosen.metric]);
    if (wanted === asked) {
      return;
    }
    asked = wanted;
    problem.hidden = true;
    try {
      const simulation = await post('/api/what-if', {tab, settings: settings()});
      if (wanted === asked && !isClosed) {
        if (baseStream === null) {
          listenToBaseline(chosen);
        }
        listen(simulation, chosen, wanted);
      }
    } catch (error) {
      if (wanted === asked && !isClosed) {
        asked = null;
        tell(error);
      }
    }
  }

  function listen(simulation, chosen, wanted) {
    stream?.close();
    id = simulation.id;
    if (id === BASELINE) {
      latest = null;
      progress({state: baseline?.done ? 'DONE' : 'RUNNING', made: baseline?.n ?? 0, of: story.replications, ahead: 0});
      draw();
      return;
    }
    stream = news(id, chosen, {
      progress,
      shares: (shares) => {
        latest = {...shares, title: simulation.title, id: simulation.id};
        draw();
      },
      over: (over) => {
        if (over.state === 'FAILED') {
          asked = null;
          tell(new Error(over.problem));
        } else if (over.state === 'CANCELLED' && wanted === asked) {
          askAgain(PAUSE);
        } else if (over.state === 'DONE' && latest) {
          latest.done = true;
          draw();
        }
      },
      lost: () => {
        if (wanted === asked) {
          tell(new Error(LOST));
          askAgain(RETRY);
        }
      },
    });
  }

  function listenToBaseline(chosen) {
    baseStream?.close();
    baseStream = news(BASELINE, chosen, {
      progress: (told) => id === BASELINE && progress(told),
      shares: (shares) => {
        baseline = shares;
        draw();
      },
      over: (over) => {
        if (over.state === 'DONE' && baseline) {
          baseline.done = true;
          if (id === BASELINE) {
            progress({state: 'DONE', made: story.replications, of: story.replications, ahead: 0});
          }
          draw();
        } else {
          baseStream = null;
          asked = id === BASELINE ? null : asked;
          tell(new Error(over.problem || LOST));
        }
      },
      lost: () => {
        baseStream = null;
        tell(new Error(LOST));
        askAgain(RETRY);
      },
    });
  }

  function progress({state, made, of, ahead}) {
    bar.value = state === 'DONE' ? 1 : made / of;
    barText.textContent = state === 'WAITING'
      ? (ahead > 1 ? `waiting behind ${ahead - 1}` : 'about to start')
      : `${count(made)} of ${count(of)} runs`;
    if (state === 'WAITING' || state === 'RUNNING') {
      bench.setAttribute('aria-busy', 'true');
    } else {
      bench.removeAttribute('aria-busy');
    }
  }

  function draw() {
    const shown = latest ?? baseline;
    if (story === null || !(shown?.months.length > 0)) {
      return;
    }
    const chosen = here();
    const who = story.powers[chosen.power].name;
    const curve = shown.powers[chosen.power];
    const last = shown.months.length - 1;
    const rows = (latest?.differences ?? []).filter((row) => row.power === chosen.power);
    const lead = `${subject(chosen.metric)} in ${story.areas[chosen.area]}. `;
    const isDone = latest ? latest.done : baseline.done;
    figure.show({
      quiet: !isDone,
      about: `${latest?.id ?? BASELINE} ${chosen.power} ${view}`,
      name: `what-if-${chosen.power}-${chosen.area}`,
      title: latest ? latest.title : 'The baseline',
      finding: lead + (latest
        ? rows.filter((row) => story.compared.includes(row.month)).map((row) => difference(who, row, chosen.metric, 'the baseline')).join(' ')
          || 'The baseline is not there yet to compare with.'
        : `${who}: median ${amount(curve.q50[last], chosen.metric)} in ${month(story.end)}; 95% of runs from ${amount(curve.q025[last], chosen.metric)} to ${amount(curve.q975[last], chosen.metric)}.`),
      option: latest && baseline
        ? compared(story, baseline, latest, chosen.metric, chosen.power, ['Baseline', 'What if'], rows)
        : fan(story, shown, chosen.metric, chosen.power, story.past.events, []),
      columns: ['Month', ...(latest ? ['What if: median', '2.5%', '97.5%'] : []), ...(baseline ? ['Baseline: median', '2.5%', '97.5%'] : [])],
      rows: () => shown.months.map((text, i) => [month(text), ...[latest, baseline].filter((each) => each !== null)
        .flatMap((each) => ['q50', 'q025', 'q975'].map((at) => exact(each.powers[chosen.power][at][i], chosen.metric)))]),
      files: isDone ? [
        {label: 'CSV', href: address(`/api/what-if/${latest?.id ?? BASELINE}/shares.csv`, {metric: chosen.metric, area: chosen.area})},
        {label: 'YAML', href: `/api/what-if/${latest?.id ?? BASELINE}/experiment.yaml`},
      ] : [],
      caption: `${latest ? 'Colour: what if; grey: baseline. Bands hold 50 and 95% of runs; below, the difference in the same worlds: thick the 95% interval of the mean, thin nine in ten worlds.' : 'Bands hold 50, 80 and 95% of runs; the line is the median.'} `
        + `${count(shown.n)} simulated runs, seed ${story.seed}. Source: Steppe ${story.version} (${story.commit.slice(0, 7)}), scenario \u201c${story.title}\u201d.`,
    });
    figure.element.querySelector('.chart').classList.toggle('tall', latest !== null);
    fillChanges(chosen);
  }

  /** Every power at one look: what moves, and how surely. */
  function fillChanges(chosen) {
    if (!latest?.differences) {
      changes.replaceChildren();
      return;
    }
    const cell = (row) => {
      const clear = Math.abs(row.mean) > row.halfWidth;
      const mean = change(row.mean, chosen.metric, 2);
      return `${clear ? mean : `(${mean})`} \u00b1 ${size(row.halfWidth, chosen.metric, 2)}`;
    };
    const rows = Object.entries(story.powers).map(([power, {name}]) => [name, ...story.compared.map((text) => {
      const row = latest.differences.find((each) => each.power === power && each.month === text);
      return row?.halfWidth == null ? '\u2013' : cell(row);
    })]);
    changes.replaceChildren(
      h('h3', {}, `All powers in ${story.areas[chosen.area]}`),
      h('p', {class: 'meta'}, 'Mean difference from the baseline in percentage points, with half its 95% interval; in brackets where the interval includes zero.'),
      table('Differences from the baseline', ['Power', ...story.compared.map(shortMonth)], rows));
  }

  return {
    update,
    close() {
      isClosed = true;
      clearTimeout(timer);
      stream?.close();
      baseStream?.close();
      figure.close();
      say('');
    },
  };
}

/** Listens to how a simulation comes along, until it is over. */
function news(id, chosen, hear) {
  const source = new EventSource(address(`/api/what-if/${id}/news`, {metric: chosen.metric, area: chosen.area}));
  for (const kind of ['progress', 'shares']) {
    source.addEventListener(kind, (event) => hear[kind](JSON.parse(event.data)));
  }
  source.addEventListener('over', (event) => {
    source.close();
    hear.over(JSON.parse(event.data));
  });
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) {
      hear.lost();
    }
  });
  return source;
}

const tidy = (value) => String(Number(value.toFixed(4)));

/** A value with its unit, in plain words. */
function spoken(value, unit) {
  return {share: `${Math.round(100 * value)}%`, ratio: `${tidy(value)} times`, utility: tidy(value)}[unit] ?? `${tidy(value)} ${unit}`;
}

/** A number with the range of its prior. */
function numberLever(lever, moved) {
  const output = h('output', {for: `lever-${lever.key}`});
  const slider = h('input', {
    type: 'range', id: `lever-${lever.key}`, name: lever.key, min: lever.low, max: lever.high, step: lever.step, value: lever.central,
    'aria-describedby': `about-${lever.key}`,
  });
  const back = h('button', {type: 'button', 'aria-label': `${lever.label}: as in the baseline`}, 'Reset');
  let isSet = false;
  const show = () => {
    const text = isSet ? spoken(Number(slider.value), lever.unit) : 'drawn from its range';
    output.textContent = text;
    slider.setAttribute('aria-valuetext', text);
    back.disabled = !isSet;
  };
  slider.addEventListener('input', () => {
    isSet = true;
    show();
    moved(false);
  });
  slider.addEventListener('change', () => moved(true, lever.key));
  back.addEventListener('click', () => {
    isSet = false;
    slider.value = lever.central;
    show();
    slider.focus();
    moved(true);
  });
  show();
  return {
    key: lever.key,
    element: h('div', {class: 'lever'},
      h('label', {class: 'name', for: `lever-${lever.key}`}, lever.label),
      h('div', {class: 'row'}, output, back),
      slider,
      h('div', {class: 'ends', 'aria-hidden': 'true'}, h('span', {}, spoken(lever.low, lever.unit)), h('span', {}, spoken(lever.high, lever.unit))),
      h('p', {id: `about-${lever.key}`}, lever.meaning),
      h('details', {}, h('summary', {}, 'Where this comes from'),
        h('p', {}, h('code', {}, lever.path), ` Unit: ${lever.unit}. Range: that of its prior. Origin: ${lever.origin}. ${lever.note}`))),
    value: () => (isSet ? Number(slider.value) : null),
    set(text) {
      const number = text === null || text.trim() === '' ? NaN : Number(text);
      isSet = number >= lever.low && number <= lever.high;
      slider.value = isSet ? number : lever.central;
      show();
    },
  };
}

/** When the war ends: as drawn, in a month, or never. */
function warLever(story, moved) {
  const months = [];
  for (let [year, number] = story.war.first.split('-').map(Number); `${year}-${String(number).padStart(2, '0')}` <= story.war.last;) {
    months.push(`${year}-${String(number).padStart(2, '0')}`);
    [year, number] = number === 12 ? [year + 1, 1] : [year, number + 1];
  }
  const usual = Math.min(months.length - 1, 11);
  const slider = h('input', {type: 'range', id: 'lever-ends', min: 0, max: months.length - 1, step: 1, value: usual, 'aria-label': 'Month in which the war ends'});
  const output = h('output', {for: 'lever-ends'});
  const isDrawn = story.war.ends === 'drawn';
  const usually = isDrawn ? 'drawn from past wars' : story.war.ends === NEVER ? 'outlasts the horizon' : month(story.war.ends);
  const way = (value, text) => h('input', {type: 'radio', name: 'ends', value, id: `ends-${value}`, checked: value === 'drawn', 'aria-label': text});
  const ways = {drawn: way('drawn', isDrawn ? 'As drawn' : 'As in the scenario'), month: way('month', 'In a month'), never: way(NEVER, 'Never')};
  const is = () => Object.keys(ways).find((key) => ways[key].checked);
  const show = () => {
    const text = {drawn: usually, month: month(months[slider.value]), never: 'outlasts the horizon'}[is()];
    output.textContent = text;
    slider.setAttribute('aria-valuetext', month(months[slider.value]));
  };
  Object.values(ways).forEach((radio) => radio.addEventListener('change', () => {
    show();
    moved(true);
  }));
  slider.addEventListener('input', () => {
    ways.month.checked = true;
    show();
    moved(false);
  });
  slider.addEventListener('change', () => moved(true, 'ends'));
  show();
  return {
    key: 'ends',
    element: h('fieldset', {class: 'lever'},
      h('legend', {}, `End of ${story.powers[story.war.power].name}\u2019s war`),
      h('div', {class: 'ways'},
        h('label', {}, ways.drawn, isDrawn ? 'as drawn' : 'as in the scenario'), h('label', {}, ways.month, 'in a month'), h('label', {}, ways.never, 'never')),
      h('div', {class: 'row'}, output),
      slider,
      h('div', {class: 'ends', 'aria-hidden': 'true'}, h('span', {}, month(months[0])), h('span', {}, month(months[months.length - 1]))),
      h('p', {}, `${isDrawn ? 'As drawn: the length is drawn from past wars between states.' : `As in the scenario: ${usually}.`} How it ends, and whether it breaks out again, is drawn in any case.`)),
    value: () => ({drawn: null, month: months[slider.value], never: NEVER}[is()]),
    set(text) {
      const at = months.indexOf(text);
      ways[text === NEVER ? 'never' : at >= 0 ? 'month' : 'drawn'].checked = true;
      slider.value = at >= 0 ? at : usual;
      show();
    },
  };
}
