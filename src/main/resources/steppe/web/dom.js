// Elements, made in one line each. Text is always text: nothing that comes from a run folder is ever read as HTML.

const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes, listeners (`onclick`) and children: nodes or texts; what is null is left out. */
export function h(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same of a picture. */
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  return put(element, ...children);
}

/** Adds children to an element; what is null is left out. */
export function put(element, ...children) {
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** Says something to those who listen instead of looking. */
export function say(text) {
  document.getElementById('said').textContent = text;
}

/** A labelled choice from a list. */
export function select(label, key, options, chosen, onchange) {
  return h('label', {class: 'choice'},
    h('span', {}, label),
    h('select', {name: key, onchange: (event) => onchange(key, event.target.value)},
      Object.entries(options).map(([value, text]) =>
        h('option', {value, selected: value === chosen}, text))));
}

/** A table with a caption, as the alternative to a picture. */
export function table(caption, columns, rows) {
  return h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption},
    h('table', {},
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, columns.map((column) => h('th', {scope: 'col'}, column)))),
      h('tbody', {}, rows.map((row) => h('tr', {}, row.map((cell, i) =>
        i === 0 ? h('th', {scope: 'row'}, String(cell)) : h('td', {}, String(cell))))))));
}
