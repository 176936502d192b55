// What the server is asked. Every answer is JSON, errors among them.

async function answer(response) {
  const body = await response.json().catch(() => ({error: `The dashboard answered with ${response.status}`}));
  if (!response.ok) {
    throw new Error(body.error);
  }
  return body;
}

/** An address with choices in its query; those that are empty are left out. */
export function address(path, choices = {}) {
  const query = new URLSearchParams(Object.entries(choices).filter(([, value]) => value !== undefined && value !== null && value !== ''));
  return String(query) !== '' ? `${path}?${query}` : path;
}

export async function get(path, choices) {
  return answer(await fetch(address(path, choices)));
}

export async function post(path, body) {
  return answer(await fetch(path, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(body),
  }));
}

export const runPath = (name) => `/api/runs/${encodeURIComponent(name)}`;
