// The map: who leads where in a month, stronger for a larger share. A picture of its own, not ECharts', so that a keyboard reaches
// every country.

import {h, say, svg} from './dom.js';
import {leaderAt} from './charts.js';
import {copyButton, save, saveText} from './figure.js';
import {isStill, legible, mixed, onScheme, paper} from './theme.js';
import {exact, month, percent} from './words.js';

const LEAST = 0.15;
const MOST = 0.65;
const STEPS = [0.2, 0.3, 0.4, 0.5, 0.6];
const TICK = 120;

/** How strongly a share is coloured, from 0 to 1. */
const strength = (share) => 0.2 + 0.8 * Math.min(1, Math.max(0, (share - LEAST) / (MOST - LEAST)));

export class MapFigure {
  /** @param choose hears which country, or which month, a visitor wants */
  constructor(choose) {
    this.choose = choose;
    this.title = h('h2');
    this.finding = h('p', {class: 'finding'});
    this.stage = h('div', {class: 'map'});
    this.tip = h('div', {class: 'tip', hidden: true});
    this.slider = h('input', {type: 'range', min: 0, step: 1, 'aria-label': 'Month', oninput: () => this.#slid(false), onchange: () => this.#slid(true)});
    this.output = h('output');
    this.play = h('button', {type: 'button', onclick: () => this.#toggle()}, 'Play');
    this.key = h('ul', {class: 'key'});
    this.tools = h('div', {class: 'tools'});
    this.numbers = h('div');
    this.caption = h('figcaption');
    this.element = h('figure', {}, this.title, this.finding, this.stage,
      h('div', {class: 'time'}, this.play, this.slider, this.output), this.key, this.tools,
      h('details', {}, h('summary', {}, 'The numbers as a table'), this.numbers), this.caption);
    this.lands = new Map();
    this.unhear = onScheme(() => this.shown && this.#draw());
    this.sizes = new ResizeObserver(() => this.shown && this.stage.clientWidth !== this.drawnAt && this.#draw());
    this.sizes.observe(this.stage);
  }

  show(shown) {
    this.shown = shown;
    this.caption.textContent = `${shown.caption} ${shown.map.source}`;
    this.slider.max = shown.means.months.length - 1;
    this.slider.value = shown.at;
    this.tools.replaceChildren(
      h('button', {type: 'button', onclick: () => this.#png()}, 'PNG'),
      h('button', {type: 'button', onclick: () => saveText(this.#text(), 'image/svg+xml', `${shown.name}.svg`)}, 'SVG'),
      ...shown.files.map((file) => h('a', {class: 'button', href: file.href, download: true}, file.label)),
      copyButton());
    this.#draw();
  }

  get at() {
    return Number(this.slider.value);
  }

  #leader(land) {
    const curves = this.shown.means.areas[land.id];
    return curves ? leaderAt(curves, this.at) : null;
  }

  #draw() {
    const {map} = this.shown;
    const colours = paper();
    this.drawnAt = this.stage.clientWidth;
    if (map !== this.drawn) {
      this.#lay(map);
    }
    const texts = [];
    for (const land of map.lands) {
      const leader = land.inside ? this.#leader(land) : null;
      this.#colour(land, leader, colours);
      if (land.width > 90 || land.inside) {
        texts.push(...this.#names(land, leader, colours));
      }
    }
    this.words.replaceChildren(...texts);
    this.#tell();
  }

  /** Lays the lands out. They stay as long as the map does, so that one that has the focus keeps it. */
  #lay(map) {
    this.drawn = map;
    this.words = svg('g');
    this.lands = new Map(map.lands.map((land) => [land.id, svg('path', {d: land.path, 'fill-rule': 'evenodd', 'stroke-width': 1.5})]));
    map.lands.filter((land) => land.inside).forEach((land) => this.#listen(this.lands.get(land.id), land));
    this.stage.replaceChildren(
      svg('svg', {viewBox: `0 0 ${map.width} ${map.height.toFixed(0)}`, xmlns: 'http://www.w3.org/2000/svg', role: 'group', 'aria-label': 'Map of who leads'},
        [...this.lands.values()], this.words),
      this.tip);
  }

  #colour(land, leader, colours) {
    const {story, area} = this.shown;
    const set = leader
      ? {
        class: `land${land.id === area ? ' chosen' : ''}`,
        fill: mixed(colours.paper, legible(story.powers[leader[0]].colour), strength(leader[1])),
        tabindex: '0',
        role: 'button',
        'aria-label': `${story.areas[land.id]}: ${story.powers[leader[0]].name} leads with ${percent(leader[1])}`,
        'aria-pressed': String(land.id === area),
      }
      : {class: 'land', fill: colours.land, 'aria-hidden': 'true'};
    const path = this.lands.get(land.id);
    Object.entries({...set, stroke: colours.paper}).forEach(([key, value]) => path.setAttribute(key, value));
  }

  #names(land, leader, colours) {
    const {story, map} = this.shown;
    const scale = map.width / (this.stage.clientWidth || map.width);
    const isNarrow = scale > 1.6;
    const line = (text, row, pixels, weight, fill) => {
      const size = Math.max(pixels, pixels * 0.72 * scale);
      return svg('text', {
        x: land.x.toFixed(0), y: (land.y + row * size).toFixed(0), 'text-anchor': 'middle', 'font-size': size.toFixed(0), 'font-weight': weight,
        'font-family': 'system-ui, sans-serif', fill, stroke: colours.paper, 'stroke-width': leader ? size / 5 : 0, 'stroke-linejoin': 'round',
        'paint-order': 'stroke', 'pointer-events': 'none', 'aria-hidden': 'true',
      }, text);
    };
    return leader
      ? [
        line(isNarrow ? land.id : story.areas[land.id], -0.2, 19, 700, colours.ink),
        line(isNarrow ? percent(leader[1]) : `${story.powers[leader[0]].name} ${percent(leader[1])}`, 1, 17, 400, colours.ink),
      ]
      : [line(land.name, 0.3, 15, 400, colours.soft)];
  }

  #listen(path, land) {
    path.addEventListener('click', () => this.#pick(land));
    path.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        this.#pick(land);
      }
    });
    path.addEventListener('pointermove', (event) => this.#point(land, event.clientX, event.clientY));
    path.addEventListener('focus', () => {
      const box = path.getBoundingClientRect();
      this.#point(land, box.left + box.width / 2, box.top + box.height / 2);
    });
    path.addEventListener('pointerleave', () => { this.tip.hidden = true; });
    path.addEventListener('blur', () => { this.tip.hidden = true; });
  }

  #point(land, x, y) {
    const {story, means} = this.shown;
    const curves = means.areas[land.id];
    if (!curves) {
      return;
    }
    const rows = Object.entries(curves).map(([power, numbers]) => [power, numbers[this.at]]).sort((a, b) => b[1] - a[1]);
    this.tip.replaceChildren(h('b', {}, `${story.areas[land.id]}, ${month(means.months[this.at])}`),
      h('dl', {}, rows.map(([power, share]) => {
        const dot = h('span', {class: 'dot'});
        dot.style.background = legible(story.powers[power].colour);
        return h('dt', {}, dot, h('span', {}, story.powers[power].name), h('dd', {}, exact(share, 'influence')));
      })));
    this.tip.hidden = false;
    const stage = this.stage.getBoundingClientRect();
    this.tip.style.left = `${Math.min(x - stage.left + 14, stage.width - this.tip.offsetWidth - 4)}px`;
    this.tip.style.top = `${Math.max(0, y - stage.top - this.tip.offsetHeight - 10)}px`;
  }

  #slid(isFinal) {
    this.#draw();
    if (isFinal) {
      this.choose({month: this.#month()});
    }
  }

  #month() {
    return this.shown.means.months[this.at];
  }

  /** A country is chosen in the month that is seen. */
  #pick(land) {
    this.#pause();
    this.choose({area: land.id, month: this.#month()});
  }

  /** What the map says, in words and as a table. */
  #tell() {
    const {story, means, measure} = this.shown;
    const when = month(means.months[this.at]);
    this.output.textContent = when;
    this.slider.setAttribute('aria-valuetext', when);
    const countries = Object.keys(means.areas).filter((id) => id !== Object.keys(story.areas)[0]);
    const led = countries.map((id) => [id, ...leaderAt(means.areas[id], this.at)]);
    this.title.textContent = `Who leads where, ${when}`;
    this.finding.textContent = `${measure}. ${led.map(([id, power, share]) => `${story.areas[id]}: ${story.powers[power].name}, ${percent(share)}`).join('; ')}.`;
    if (!this.playing) {
      say(this.finding.textContent);
    }
    this.numbers.replaceChildren(h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Shares in ${when}`},
      h('table', {}, h('caption', {}, `Mean shares, ${when}`),
        h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Country'), Object.values(story.powers).map((power) => h('th', {scope: 'col'}, power.name)))),
        h('tbody', {}, countries.map((id) => h('tr', {}, h('th', {scope: 'row'}, story.areas[id]),
          Object.keys(story.powers).map((power) => h('td', {}, exact(means.areas[id][power][this.at], 'influence')))))))));
    this.#fillKey(new Set(countries.map((id) => leaderAt(means.areas[id], this.at)[0])));
  }

  #fillKey(leading) {
    const {story} = this.shown;
    const colours = paper();
    this.key.replaceChildren(...Object.entries(story.powers).filter(([id]) => leading.has(id)).map(([, power]) => {
      const ramp = h('span', {class: 'ramp', 'aria-hidden': 'true'}, STEPS.map((share) => {
        const step = h('i');
        step.style.background = mixed(colours.paper, legible(power.colour), strength(share));
        return step;
      }));
      return h('li', {}, `${power.name} leads with 20%`, ramp, '60%');
    }));
  }

  #toggle() {
    if (this.playing) {
      this.#stop();
      return;
    }
    if (this.at === Number(this.slider.max)) {
      this.slider.value = 0;
    }
    this.play.textContent = 'Pause';
    this.playing = setInterval(() => {
      this.slider.value = this.at + 1;
      this.#draw();
      if (this.at === Number(this.slider.max)) {
        this.#stop();
      }
    }, isStill() ? 5 * TICK : TICK);
  }

  #pause() {
    clearInterval(this.playing);
    this.playing = null;
    this.play.textContent = 'Play';
  }

  #stop() {
    this.#pause();
    this.choose({month: this.#month()});
    this.#tell();
  }

  #text() {
    const copy = this.stage.querySelector('svg').cloneNode(true);
    const {width, height} = this.shown.map;
    copy.setAttribute('width', width);
    copy.setAttribute('height', height.toFixed(0));
    copy.prepend(svg('rect', {width, height, fill: paper().paper}));
    return new XMLSerializer().serializeToString(copy);
  }

  #png() {
    const {map, name} = this.shown;
    const address = URL.createObjectURL(new Blob([this.#text()], {type: 'image/svg+xml'}));
    const image = new Image();
    image.onload = () => {
      const canvas = h('canvas', {width: 2 * map.width, height: Math.round(2 * map.height)});
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      save(canvas.toDataURL('image/png'), `${name}.png`);
      URL.revokeObjectURL(address);
    };
    image.src = address;
  }

  close() {
    clearInterval(this.playing);
    this.sizes.disconnect();
    this.unhear();
  }
}
