// A figure: what it finds in words, the picture, its files, its numbers as a table, and the small print.

import {h, say, table} from './dom.js';
import {isStill, onScheme, paper} from './theme.js';

export class Figure {
  /** @param {string} size class of the picture's height; empty for the usual */
  constructor(size = '') {
    this.title = h('h2');
    this.finding = h('p', {class: 'finding'});
    this.picture = h('div', {class: `chart ${size}`.trim(), role: 'img'});
    this.tools = h('div', {class: 'tools'});
    this.numbers = h('div');
    this.more = h('details', {}, h('summary', {}, 'The numbers as a table'), this.numbers);
    this.caption = h('figcaption');
    this.element = h('figure', {}, this.title, this.finding, this.picture, this.tools, this.more, this.caption);
    this.more.addEventListener('toggle', () => this.#fillTable());
    this.unhear = onScheme(() => this.#draw());
    this.sizes = new ResizeObserver(() => this.#resized());
    this.sizes.observe(this.picture);
  }

  /**
   * Shows something.
   *
   * @param shown.title, shown.finding what it says
   * @param shown.option makes the ECharts option for a width
   * @param shown.columns, shown.rows makes the table
   * @param shown.files what may be downloaded besides the picture: {label, href}
   * @param shown.quiet whether more is to come, so that the finding is not read out yet
   * @param shown.about what stays the same until then
   */
  show(shown) {
    this.shown = shown;
    this.title.textContent = shown.title;
    this.finding.textContent = shown.finding;
    this.picture.setAttribute('aria-label', `${shown.title}. ${shown.finding}`);
    this.caption.textContent = shown.caption;
    if (!shown.quiet) {
      say(shown.finding);
    }
    this.#draw();
    this.#fillTools();
    this.#fillTable();
  }

  #draw() {
    if (!this.shown || !this.picture.isConnected || this.picture.clientWidth === 0) {
      return;
    }
    this.chart ??= echarts.init(this.picture, null, {renderer: 'canvas'});
    this.drawnAt = this.picture.clientWidth;
    this.chart.setOption(this.#option(this.drawnAt, this.picture.clientHeight), {notMerge: true});
  }

  #option(width, height) {
    return {
      animation: false,
      aria: {enabled: true, label: {description: `${this.shown.title}. ${this.shown.finding}`}},
      ...this.shown.option(width, height),
      ...(isStill() ? {animation: false} : {}),
    };
  }

  #resized() {
    this.chart?.resize();
    if (this.picture.clientWidth !== this.drawnAt) {
      this.#draw();
    }
  }

  /** Made anew only where the files differ, so that a button that has the focus keeps it. */
  #fillTools() {
    const {files = []} = this.shown;
    const offered = JSON.stringify(files);
    if (offered === this.offered) {
      return;
    }
    this.offered = offered;
    this.tools.replaceChildren(
      h('button', {type: 'button', onclick: () => this.#png(this.shown.name)}, 'PNG'),
      h('button', {type: 'button', onclick: () => this.#svg(this.shown.name)}, 'SVG'),
      ...files.map((file) => h('a', {class: 'button', href: file.href, download: true}, file.label)),
      copyButton());
  }

  /** While runs come in the table waits for the last of them, so that it can be read. */
  #fillTable() {
    if (this.more.open && this.shown) {
      const {title, columns, rows, quiet, about} = this.shown;
      if (quiet && about === this.tabled) {
        return;
      }
      this.tabled = about;
      this.numbers.replaceChildren(table(title, columns, rows()));
    }
  }

  #png(name) {
    save(this.chart.getDataURL({type: 'png', pixelRatio: 2, backgroundColor: paper().paper}), `${name}.png`);
  }

  #svg(name) {
    const [width, height] = [this.picture.clientWidth, this.picture.clientHeight];
    const still = echarts.init(null, null, {renderer: 'svg', ssr: true, width, height});
    still.setOption({...this.#option(width, height), aria: {enabled: false}, backgroundColor: paper().paper});
    saveText(still.renderToSVGString(), 'image/svg+xml', `${name}.svg`);
    still.dispose();
  }

  close() {
    this.unhear();
    this.sizes.disconnect();
    this.chart?.dispose();
  }
}

/** A button that copies the address of what is shown. */
export function copyButton() {
  const button = h('button', {type: 'button'}, 'Copy link');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      button.textContent = 'Link copied';
    } catch {
      button.textContent = 'Please copy the address above';
    }
    say(button.textContent);
    setTimeout(() => { button.textContent = 'Copy link'; }, 3000);
  });
  return button;
}

/** Saves what stands at an address. */
export function save(href, name) {
  const link = h('a', {href, download: name});
  document.body.append(link);
  link.click();
  link.remove();
}

export function saveText(text, type, name) {
  const address = URL.createObjectURL(new Blob([text], {type}));
  save(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
