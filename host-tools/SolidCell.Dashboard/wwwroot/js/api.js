// The JSON API. What goes wrong becomes an Error whose message a person can act on.

export class ApiProblem extends Error {
  constructor(status, title, detail) {
    super(detail || title);
    this.status = status;
    this.title = title;
  }
}

export const get = (path, signal) => send("GET", path, undefined, signal);
export const post = (path, body, signal) => send("POST", path, body, signal);

async function send(method, path, body, signal) {
  const options = { method, signal, headers: { Accept: "application/json" } };
  if (body !== undefined) {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  const response = await reach("/api" + path, options);
  if (response.status === 204) return null;
  if (response.status === 401) location.assign("/login?next=" + encodeURIComponent(location.pathname));
  const content = await response.json().catch(() => null);
  if (!response.ok) throw new ApiProblem(response.status, content?.title ?? `Error ${response.status}`, content?.detail ?? "");
  return content;
}

async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch (problem) {
    if (problem.name === "AbortError") throw problem;
    throw new ApiProblem(0, "No connection", "The host does not answer. Is solidcell serve still running?");
  }
}
