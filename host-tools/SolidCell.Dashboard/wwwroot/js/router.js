// Which page is shown, from the address. A page is a function that fills <main> and returns how to dispose of it.

const routes = [];
let shown = null;

export function route(pattern, tab, page) {
  routes.push({ pattern, tab, page });
}

/** Goes to an address of this site without loading the document again. */
export function go(path) {
  if (path !== location.pathname + location.search) history.pushState(null, "", path);
  render();
  document.getElementById("main").focus({ preventScroll: true });
  scrollTo(0, 0);
}

export const currentPage = () => shown;

export function startRouter() {
  addEventListener("popstate", render);
  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-link]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(link.getAttribute("href"));
  });
  render();
}

function render() {
  const match = routes.map(one => ({ ...one, found: one.pattern.exec(location.pathname) })).find(one => one.found) ?? { ...routes[0], found: [] };
  shown?.dispose?.();
  for (const tab of document.querySelectorAll("[data-tab]")) {
    if (tab.dataset.tab === match.tab) tab.setAttribute("aria-current", "page");
    else tab.removeAttribute("aria-current");
  }
  const main = document.getElementById("main");
  main.replaceChildren();
  shown = match.page(main, ...match.found.slice(1).map(decodeURIComponent)) ?? {};
}
