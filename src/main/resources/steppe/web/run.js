// The page of a run: five views of the same tables, and the choices that they share.

import {address, get, runPath} from './api.js';
import {compared, fan, leaderAt, leaders, powersOf, stacked} from './charts.js';
import {h, put, say, select} from './dom.js';
import {Figure} from './figure.js';
import {MapFigure} from './map.js';
import {documentLink} from './runs.js';
import {amount, count, day, difference, each, exact, month, percent, subject, within} from './words.js';

const VIEWS = {shares: 'Shares', fan: 'Range', map: 'Map', leaders: 'Who leads', compare: 'Compare policies'};

export function openRun(root, first, go) {
  const name = first.get('run');
  const path = runPath(name);
  const views = h('nav', {class: 'views', 'aria-label': 'Views'});
  const controls = h('form', {class: 'controls', 'aria-label': 'Choices', onsubmit: (event) => event.preventDefault()});
  const problem = h('p', {class: 'problem', role: 'alert', hidden: true});
  const place = h('div', {'aria-busy': 'true'});
  const head = h('div');
  const documents = h('section', {class: 'documents', hidden: true});
  root.append(head, views, controls, problem, place, documents);

  let story = null;
  let past = {figures: [], events: []};
  let figure = null;
  let shownView = null;
  let asked = 0;
  let outlines = null;
  let isClosed = false;

  const tell = (error) => {
    problem.textContent = error.message;
    problem.hidden = false;
    place.removeAttribute('aria-busy');
  };

  Promise.all([get(path), get(`${path}/past`)]).then(([told, known]) => {
    if (isClosed) {
      return;
    }
    story = told;
    past = known;
    document.title = `${story.title} \u2013 Steppe`;
    fillHead(head, story);
    fillDocuments(documents, story, path);
    update(new URLSearchParams(location.search));
  }).catch(tell);

  /** What the address says, with what is usual where it is silent. */
  function read(choices) {
    const powers = Object.keys(story.powers);
    const policies = Object.keys(story.policies);
    const pick = (key, offered, usual) => (offered.includes(choices.get(key)) ? choices.get(key) : usual);
    const base = pick('base', policies, story.base);
    return {
      view: pick('view', Object.keys(VIEWS), 'shares'),
      area: pick('area', Object.keys(story.areas), Object.keys(story.areas)[0]),
      power: pick('power', powers, story.focus[0] ?? powers[0]),
      policy: pick('policy', policies, story.base),
      base,
      other: pick('other', policies, policies.find((policy) => policy !== base) ?? base),
      metric: pick('metric', Object.keys(story.metrics), 'influence'),
      month: choices.get('month'),
    };
  }

  function update(choices) {
    if (story === null) {
      return;
    }
    if (!story.done) {
      tell(new Error('This run is unfinished. The same command goes on with it.'));
      return;
    }
    const chosen = read(choices);
    fillViews(chosen);
    fillControls(chosen);
    problem.hidden = true;
    if (shownView !== chosen.view) {
      figure?.close();
      figure = chosen.view === 'map'
        ? new MapFigure((changes) => {
          const isMonth = !('area' in changes);
          go(changes, {step: isMonth ? 'month' : null, silent: isMonth});
          fillViews(read(new URLSearchParams(location.search)));
        })
        : new Figure(chosen.view === 'leaders' || chosen.view === 'compare' ? 'tall' : '');
      place.replaceChildren(figure.element);
      shownView = chosen.view;
    }
    const turn = ++asked;
    place.setAttribute('aria-busy', 'true');
    SHOW[chosen.view](chosen).then((shown) => {
      if (turn === asked && shown) {
        figure.show(shown);
      }
    }).catch((error) => turn === asked && tell(error)).finally(() => turn === asked && place.removeAttribute('aria-busy'));
  }

  function fillViews(chosen) {
    const focused = views.contains(document.activeElement) ? document.activeElement.dataset.view : null;
    const offered = Object.keys(VIEWS).filter((view) => view !== 'compare' || Object.keys(story.policies).length > 1);
    views.replaceChildren(...offered.map((view) => {
      const choices = new URLSearchParams(location.search);
      choices.set('view', view);
      return h('a', {href: `/?${choices}`, 'data-local': true, 'data-stay': true, 'data-view': view, 'aria-current': view === chosen.view ? 'page' : null}, VIEWS[view]);
    }));
    views.querySelector(`[data-view="${focused}"]`)?.focus();
  }

  function fillControls(chosen) {
    const focused = controls.contains(document.activeElement) ? document.activeElement.name : null;
    const change = (key, value) => go({[key]: value});
    const names = Object.fromEntries(Object.entries(story.powers).map(([id, power]) => [id, power.name]));
    const ties = Object.fromEntries(Object.entries(story.metrics).filter(([key]) => key !== 'trade'));
    const area = select('Country', 'area', story.areas, chosen.area, change);
    const power = select('Power', 'power', names, chosen.power, change);
    const policy = Object.keys(story.policies).length > 1 ? select('Policy', 'policy', story.policies, chosen.policy, change) : null;
    const metric = select('Measure', 'metric', story.metrics, chosen.metric, change);
    controls.replaceChildren(...{
      shares: [area, policy, metric],
      fan: [power, area, policy, metric],
      map: [policy, select('Measure', 'metric', ties, chosen.metric, change)],
      leaders: [area, policy],
      compare: [select('Policy', 'other', story.policies, chosen.other, change), select('against', 'base', story.policies, chosen.base, change), power, area, metric],
    }[chosen.view].filter((control) => control !== null));
    controls.querySelector(`[name="${focused}"]`)?.focus();
  }

  const where = (chosen) => story.areas[chosen.area];
  const measure = (chosen) => story.metrics[chosen.metric];
  const events = () => past.events;
  const small = (n, more) => `${more} ${count(n)} simulated runs per policy, seed ${story.seed}. ${story.definition} `
    + `Source: Steppe ${story.version} (${story.commit.slice(0, 7)}), experiment ${story.name}.`;
  const dotted = () => (events().length > 0
    ? `Dotted: ${events().map((event) => `${event.title} (${event.month})`).join(', ')}.` : '');
  const weights = (chosen) => (chosen.area === Object.keys(story.areas)[0] && chosen.metric !== 'trade'
    ? 'Regional share: mean of the countries, each with equal weight.' : '');
  const files = (table, choices) => [
    {label: 'CSV', href: address(`${path}/${table}.csv`, choices)},
    {label: 'YAML', href: `${path}/experiment.yaml`},
  ];

  const SHOW = {
    async shares(chosen) {
      const choices = {policy: chosen.policy, metric: chosen.metric, area: chosen.area};
      const shares = await get(`${path}/shares`, choices);
      const powers = powersOf(story, shares.powers);
      const now = shares.months.indexOf(story.now);
      const last = shares.months.length - 1;
      const moved = powers.map((power) => [power, shares.powers[power].mean[last] - shares.powers[power].mean[now]])
        .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, 3);
      return {
        name: `${name}-shares-${chosen.area}`,
        title: `${subject(chosen.metric)} in ${where(chosen)}`,
        finding: `${story.policies[chosen.policy]}. From ${month(story.now)} to ${month(story.end)}: ${moved.map(([power]) =>
          `${story.powers[power].name} ${amount(shares.powers[power].mean[now], chosen.metric)} to ${amount(shares.powers[power].mean[last], chosen.metric)}`).join(', ')}.`,
        option: stacked(story, shares, chosen.metric, events()),
        columns: ['Month', ...powers.map((power) => story.powers[power].name)],
        rows: () => shares.months.map((text, i) => [month(text), ...powers.map((power) => exact(shares.powers[power].mean[i], chosen.metric))]),
        files: files('shares', choices),
        caption: small(shares.n, `Means. ${weights(chosen)} ${dotted()}`),
      };
    },

    async fan(chosen) {
      const choices = {policy: chosen.policy, metric: chosen.metric, area: chosen.area};
      const shares = await get(`${path}/shares`, choices);
      const curve = shares.powers[chosen.power];
      const who = story.powers[chosen.power].name;
      if (curve === undefined) {
        throw new Error(`The run has no ${measure(chosen)} of ${who} in ${where(chosen)}.`);
      }
      const figures = past.figures.filter((seen) => seen.metric === chosen.metric && seen.area === chosen.area && seen.power === chosen.power);
      const last = shares.months.length - 1;
      const now = shares.months.indexOf(story.now);
      return {
        name: `${name}-range-${chosen.power}-${chosen.area}`,
        title: `${who} in ${where(chosen)}: ${within(subject(chosen.metric))}`,
        finding: `${story.policies[chosen.policy]}. Median ${amount(curve.q50[now], chosen.metric)} in ${month(story.now)} and ${amount(curve.q50[last], chosen.metric)} in ${month(story.end)}, `
          + `when 95% of runs lie from ${amount(curve.q025[last], chosen.metric)} to ${amount(curve.q975[last], chosen.metric)}.`,
        option: fan(story, shares, chosen.metric, chosen.power, events(), figures),
        columns: ['Month', 'Median', '2.5%', '10%', '25%', '75%', '90%', '97.5%'],
        rows: () => shares.months.map((text, i) => [month(text), ...['q50', 'q025', 'q10', 'q25', 'q75', 'q90', 'q975'].map((at) => exact(curve[at][i], chosen.metric))]),
        files: files('shares', choices),
        caption: small(shares.n, `Bands hold 50, 80 and 95% of runs; the line is the median. ${figures.length > 0 ? 'Circles: figures of the documents.' : ''} ${weights(chosen)} ${dotted()}`),
      };
    },

    async map(chosen) {
      const metric = chosen.metric === 'trade' ? 'influence' : chosen.metric;
      const choices = {policy: chosen.policy, metric};
      const [means, drawn] = await Promise.all([get(`${path}/means`, choices), outlines ?? get(`${path}/map`)]);
      outlines = drawn;
      if (outlines.lands.length === 0) {
        throw new Error('The atlas knows none of these countries.');
      }
      const at = means.months.indexOf(chosen.month);
      return {
        name: `${name}-map`,
        story,
        map: outlines,
        means,
        area: chosen.area,
        at: at < 0 ? means.months.length - 1 : at,
        measure: `${story.policies[chosen.policy]}. ${story.metrics[metric]}`,
        files: files('means', choices),
        caption: small(means.n, 'Colour: the power with the largest mean share; stronger for a larger share.'),
      };
    },

    async leaders(chosen) {
      const choices = {policy: chosen.policy, metric: 'leads'};
      const means = await get(`${path}/means`, choices);
      const share = means.areas[chosen.area];
      const last = means.months.length - 1;
      const powers = powersOf(story, share);
      const told = Object.keys(story.areas).filter((id) => means.areas[id]).map((id) => {
        const [power, likely] = leaderAt(means.areas[id], last);
        return `${story.areas[id]} ${story.powers[power].name} (${percent(likely)})`;
      });
      return {
        name: `${name}-leaders`,
        title: 'Who leads over time',
        finding: `${story.policies[chosen.policy]}. Most likely to hold the largest share of influence in ${month(story.end)}: ${told.join(', ')}.`,
        option: leaders(story, means, chosen.area),
        columns: ['Month', ...powers.map((power) => story.powers[power].name)],
        rows: () => means.months.map((text, i) => [month(text), ...powers.map((power) => exact(share[power][i], 'influence'))]),
        files: files('means', choices),
        caption: small(means.n, 'Above: the power that most often holds the largest share, stronger the surer. Below: how often each does.'),
      };
    },

    async compare(chosen) {
      const choices = {metric: chosen.metric, area: chosen.area};
      const pair = {...choices, base: chosen.base, policy: chosen.other, power: chosen.power};
      const [before, after, differences] = await Promise.all([
        get(`${path}/shares`, {...choices, policy: chosen.base}),
        get(`${path}/shares`, {...choices, policy: chosen.other}),
        get(`${path}/differences`, pair),
      ]);
      const who = story.powers[chosen.power].name;
      const [a, b] = [before.powers[chosen.power], after.powers[chosen.power]];
      if (a === undefined || b === undefined) {
        throw new Error(`The run has no ${measure(chosen)} of ${who} in ${where(chosen)}.`);
      }
      const names = [story.policies[chosen.base], story.policies[chosen.other]];
      const ahead = differences.filter((row) => row.month > story.now);
      const told = ahead.map((row) => difference(who, row, chosen.metric, `\u201c${names[0]}\u201d`)).filter((text) => text !== '');
      return {
        name: `${name}-compare-${chosen.power}-${chosen.area}`,
        title: `\u201c${names[1]}\u201d against \u201c${names[0]}\u201d`,
        finding: `${subject(chosen.metric)} in ${where(chosen)}. ${told.length > 0
          ? told.join(' ')
          : `The table of runs does not hold this series, so there are no paired differences; an experiment keeps them with the outcome ${outcome(chosen)}.`}`,
        option: compared(story, before, after, chosen.metric, chosen.power, names, differences),
        columns: ['Month', `${names[0]}: median`, '2.5%', '97.5%', `${names[1]}: median`, '2.5%', '97.5%'],
        rows: () => before.months.map((text, i) => [month(text), ...[a, b].flatMap((curve) => ['q50', 'q025', 'q975'].map((at) => exact(curve[at][i], chosen.metric)))]),
        files: [
          ...(differences.length > 0 ? [{label: 'CSV of differences', href: address(`${path}/differences.csv`, pair)}] : []),
          ...files('shares', {...choices, policy: chosen.other}),
        ],
        caption: small(before.n, `Bands hold 50 and 95% of runs. ${ahead.length > 0 ? `Below: policy minus the other in the same worlds; ${ahead.some((row) => row.halfWidth !== null)
          ? 'thick the 95% interval of the mean, thin nine in ten worlds' : 'thin nine in ten worlds'}.` : ''} ${weights(chosen)}`),
      };
    },
  };

  const outcome = (chosen) => `${chosen.metric}.${chosen.area === Object.keys(story.areas)[0] ? '' : `${chosen.area}.`}${chosen.power}@${story.end}`;

  return {
    update,
    close() {
      isClosed = true;
      asked++;
      figure?.close();
      say('');
    },
  };
}

function fillHead(head, story) {
  const policies = Object.keys(story.policies).length;
  put(head,
    h('h1', {}, story.title),
    story.question ? h('p', {class: 'standfirst'}, story.question) : null,
    h('p', {class: 'meta'}, `${policies === 1 ? 'One policy' : `${policies} policies`}, ${each(story.runs)}. ${day(story.when)}. Steppe ${story.version} (${story.commit.slice(0, 7)}).`,
      story.failed > 0 ? ` ${count(story.failed)} runs failed and are left out.` : ''));
}

function fillDocuments(section, story, path) {
  section.hidden = false;
  put(section,
    h('h3', {}, 'From this run'),
    h('p', {class: 'meta'}, 'Made with ', h('code', {}, story.command), '. ', h('a', {href: `${path}/experiment.yaml`, download: true}, 'Its YAML')),
    story.documents.length > 0
      ? h('ul', {}, story.documents.map((file) => h('li', {}, documentLink(story, file))))
      : null,
    story.charts.length > 0
      ? h('details', {}, h('summary', {}, `${story.charts.length} charts as pictures`),
        h('ul', {}, story.charts.map((file) => h('li', {}, h('a', {href: `/runs/${encodeURIComponent(story.name)}/charts/${encodeURIComponent(file)}`}, file.replace(/\.png$/, ''))))))
      : null);
}
