// Which page is shown. All choices stand in the address, so that a view can be shared and the back button works.

import {h} from './dom.js';
import {openRun} from './run.js';
import {openRuns} from './runs.js';
import {openWhatIf} from './whatif.js';

const main = document.getElementById('main');
const ONE_CHOICE = 1000;
let last = {step: null, at: 0};
let page = {key: null, update() {}, close() {}};

function wanted(choices) {
  if (choices.get('page') === 'what-if') {
    return {key: 'what-if', tab: 'what-if', open: openWhatIf};
  }
  return choices.has('run')
    ? {key: `run ${choices.get('run')}`, tab: 'runs', open: openRun}
    : {key: 'runs', tab: 'runs', open: openRuns};
}

/** Shows what the address says; returns whether that is another page. */
function show() {
  const choices = new URLSearchParams(location.search);
  const next = wanted(choices);
  document.querySelectorAll('[data-page]').forEach((link) => {
    if (link.dataset.page === next.tab) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  });
  if (page.key === next.key) {
    page.update(choices);
    return false;
  }
  page.close();
  main.replaceChildren();
  page = {key: next.key, ...next.open(main, choices, go)};
  return true;
}

/**
 * Changes choices in the address and shows what it then says. An empty choice is taken out. Steps of a slider that follow each other
 * closely, as arrow keys make them, are one choice for the back button: `step` names the slider.
 */
function go(changes, {step = null, silent = false} = {}) {
  const choices = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '') {
      choices.delete(key);
    } else {
      choices.set(key, value);
    }
  }
  const address = `/?${choices}`;
  const now = Date.now();
  if (step !== null && step === last.step && now - last.at < ONE_CHOICE) {
    history.replaceState(null, '', address);
  } else if (address !== location.pathname + location.search) {
    history.pushState(null, '', address);
  }
  last = {step, at: now};
  if (!silent) {
    show();
  }
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-local]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    last.step = null;
    history.pushState(null, '', link.getAttribute('href'));
    show();
    if (link.dataset.stay === undefined) {
      window.scrollTo(0, 0);
      main.focus({preventScroll: true});
    }
  }
});
window.addEventListener('popstate', () => {
  last.step = null;
  if (show()) {
    main.focus({preventScroll: true});
  }
});
window.addEventListener('unhandledrejection', (event) => {
  main.append(h('p', {class: 'problem', role: 'alert'}, event.reason?.message ?? 'Something went wrong'));
});
show();
