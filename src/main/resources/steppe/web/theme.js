// Light and dark: as the system has it, or as the visitor chose. And colours that can be told from the paper in both.

const KEY = 'steppe-scheme';
const LEAST_CONTRAST = 3;
const listeners = new Set();
let unkept = null;
const system = window.matchMedia('(prefers-color-scheme: dark)');

export const isStill = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What the visitor chose; null where the browser keeps nothing. */
function chosen() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return unkept;
  }
}

function choose(scheme) {
  unkept = scheme;
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // it then holds for this page
  }
}

export const isDark = () => (chosen() ?? (system.matches ? 'dark' : 'light')) === 'dark';

function apply() {
  document.documentElement.dataset.scheme = isDark() ? 'dark' : 'light';
  const button = document.getElementById('scheme');
  if (button) {
    button.textContent = isDark() ? 'Light' : 'Dark';
    button.setAttribute('aria-label', isDark() ? 'Use light colours' : 'Use dark colours');
  }
  listeners.forEach((listener) => listener());
}

/** Hears when colours change; returns how to stop hearing. */
export function onScheme(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Colours of paper and print, from the style sheet. */
export function paper() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  return {paper: of('--paper'), ink: of('--ink'), soft: of('--soft'), rule: of('--rule'), land: of('--land')};
}

const parse = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const written = (rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function luminance(rgb) {
  const [r, g, b] = rgb.map((part) => {
    const value = part / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Two colours mixed: none of the second at 0, nothing else at 1. */
export function mixed(first, second, part) {
  const [a, b] = [parse(first), parse(second)];
  return written(a.map((value, i) => value + (b[i] - value) * part));
}

/** A colour, moved towards ink until it stands out from the paper as far as asked. */
export function legible(hex, least = LEAST_CONTRAST) {
  const colours = paper();
  if (!/^#[0-9a-f]{6}$/i.test(hex)) {
    return colours.ink;
  }
  let colour = hex;
  for (let part = 0.05; part <= 1 && contrast(parse(colour), parse(colours.paper)) < least; part += 0.05) {
    colour = mixed(hex, colours.ink, part);
  }
  return colour;
}

system.addEventListener('change', apply);
apply();
document.addEventListener('DOMContentLoaded', () => {
  apply();
  document.getElementById('scheme').addEventListener('click', () => {
    choose(isDark() ? 'light' : 'dark');
    apply();
  });
});
