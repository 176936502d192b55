// Numbers and months as people read them.

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

/** A month such as 2035-12 as December 2035. */
export function month(text) {
  const [year, number] = text.split('-');
  return `${MONTHS[Number(number) - 1]} ${year}`;
}

/** A month such as 2035-12 as Dec 2035. */
export const shortMonth = (text) => month(text).replace(/^(\w{3})\w* /, '$1 ');

/** The middle of a month on an axis of years. */
export function year(text) {
  const [whole, number] = text.split('-').map(Number);
  return whole + (number - 0.5) / 12;
}

export function percent(share) {
  return share > 0 && share < 0.005 ? '<1%' : `${Math.round(100 * share)}%`;
}

/** A share or an amount, as its metric has it. */
export function amount(value, metric) {
  return metric === 'trade' ? (value > 0 && value < 10 ? value.toFixed(1) : Math.round(value).toString()) : percent(value);
}

/** The same, to a further digit. */
export function exact(value, metric) {
  return metric === 'trade' ? value.toFixed(2) : `${(100 * value).toFixed(1)}%`;
}

/** The size of a difference: of shares in percentage points; to a second digit where the first says little. */
export function size(value, metric, digits = null) {
  const plain = Math.abs(metric === 'trade' ? value : 100 * value);
  return plain.toFixed(digits ?? (plain < 0.95 ? 2 : 1));
}

/** A difference with its sign. */
export function change(value, metric, digits = null) {
  const text = size(value, metric, digits);
  return Number(text) === 0 ? '0' : `${value < 0 ? '\u2212' : '+'}${text}`;
}

const SUBJECTS = {
  influence: 'Influence',
  contest: 'Influence by the contest definition',
  economic: 'Economic ties',
  security: 'Security ties',
  political: 'Political ties',
  cultural: 'Cultural ties',
  trade: 'Goods trade',
};

/** What a metric is about, as a title has it. */
export const subject = (metric) => SUBJECTS[metric] ?? metric;

export const unit = (metric) => (metric === 'trade' ? 'USD bn a year' : 'percentage points');

export function count(number) {
  return Number(number).toLocaleString('en-GB');
}

/** How many runs each of several policies has. */
export const each = (runs) => (runs === 1 ? 'one run each' : `${count(runs)} runs each`);

export function day(instant) {
  return new Date(instant).toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric'});
}

/** As it stands within a sentence. */
export const within = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/** What a pair of policies differs by, in a sentence that stands for itself. */
export function difference(who, row, metric, than) {
  if (row === undefined || row.mean === null) {
    return '';
  }
  if (row.halfWidth === null) {
    return `${who} in ${month(row.month)}: on average ${size(row.mean, metric)} ${unit(metric)} ${row.mean < 0 ? 'below' : 'above'} ${than}.`;
  }
  const least = row.mean - row.halfWidth;
  const most = row.mean + row.halfWidth;
  const interval = `95% interval of the mean ${change(least, metric)} to ${change(most, metric)}`;
  const range = `nine in ten worlds from ${change(row.q05, metric)} to ${change(row.q95, metric)}`;
  const subject = `${who} in ${month(row.month)}`;
  return least <= 0 && most >= 0
    ? `${subject}: no clear difference from ${than} (${interval} ${unit(metric)}; ${range}).`
    : `${subject}: ${size(row.mean, metric)} ${unit(metric)} `
      + `${row.mean < 0 ? 'below' : 'above'} ${than} (${interval}; ${range}).`;
}
