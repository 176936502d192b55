// The list of runs.

import {get} from './api.js';
import {h} from './dom.js';
import {count, day, each} from './words.js';

export function openRuns(root) {
  document.title = 'Runs \u2013 Steppe';
  const place = h('div', {'aria-busy': 'true'});
  root.append(
    h('h1', {}, 'Who holds influence, and what would change it'),
    h('p', {class: 'standfirst'}, 'Each run below is one experiment: the same question put to the model many times, '
      + 'under different policies and in the same worlds.'),
    h('a', {class: 'teaser', href: '/?page=what-if', 'data-local': true},
      h('strong', {}, 'What if?'),
      'Move a slider, and the model is run anew while you watch.'),
    place);
  get('/api/runs').then(
    (runs) => {
      place.removeAttribute('aria-busy');
      place.append(runs.length > 0
        ? h('ol', {class: 'runs'}, runs.map(card))
        : h('p', {}, 'There are no runs here yet. Make one: ', h('code', {}, 'steppe run configs/experiments/ukraine-war-length.yaml')));
    },
    (problem) => place.append(h('p', {class: 'problem', role: 'alert'}, problem.message)));
  return {update() {}, close() {}};
}

function card(run) {
  const policies = Object.values(run.policies);
  const shown = policies.slice(0, 6);
  return h('li', {},
    h('div', {},
      h('h2', {}, run.done ? h('a', {href: `/?run=${encodeURIComponent(run.name)}`, 'data-local': true}, run.title) : run.title),
      run.done ? null : h('p', {class: 'state'}, unfinished(run)),
      run.question ? h('p', {}, run.question) : null,
      h('p', {class: 'meta policies'}, policies.length > shown.length
        ? `${shown.join(' \u00b7 ')} and ${policies.length - shown.length} more`
        : shown.join(' \u00b7 '))),
    h('div', {},
      h('p', {class: 'meta'}, `${policies.length === 1 ? 'One policy' : `${policies.length} policies`}, ${each(run.runs)}`),
      h('p', {class: 'meta'}, `${run.done ? '' : 'Begun '}${day(run.when)}`),
      h('p', {class: 'meta'}, `Steppe ${run.version} (${run.commit.slice(0, 7)})`),
      h('p', {class: 'meta'}, h('code', {}, run.name)),
      run.documents.length > 0
        ? h('p', {class: 'meta'}, run.documents.flatMap((file, i) => [i > 0 ? ' \u00b7 ' : '', documentLink(run, file)]))
        : null));
}

function unfinished(run) {
  return run.of > 0
    ? `Unfinished: ${count(run.made)} of ${count(run.of)} runs are made (${run.state})`
    : 'Unfinished';
}

const NAMES = {'report.html': 'Briefing', 'slides.pptx': 'Slides'};

/** A link to a document that stands in a run folder. */
export function documentLink(run, file) {
  return h('a', {href: `/runs/${encodeURIComponent(run.name)}/${file}`, target: file.endsWith('.html') ? '_blank' : null}, NAMES[file] ?? file);
}
