// What people say of a test: its group and tags, and notes with their time.

import { h, show } from "../dom.js";
import { get, post } from "../api.js";
import { wallTime } from "../format.js";
import { session } from "../session.js";
import { toast } from "./toasts.js";

export function makeNotesCard(testId) {
  const group = h("input", { id: "test-group", disabled: true, maxlength: "100", placeholder: "none" });
  const tags = h("input", { id: "test-tags", disabled: true, placeholder: "words, with spaces between" });
  const note = h("textarea", { id: "test-note", rows: "2", maxlength: "4000", placeholder: "What you saw or did" });
  const list = h("ul", { class: "notes", "aria-label": "Notes, the oldest first" });
  const labels = h("form", { class: "labels for-operators", onsubmit: event => save(event, "labels", () => ({ group: group.value.trim(), tags: tags.value.trim().split(/\s+/).filter(Boolean) }), "Group and tags kept") },
    h("div", { class: "field" }, h("label", { for: "test-group" }, "Group"), group), h("div", { class: "field" }, h("label", { for: "test-tags" }, "Tags"), tags), h("button", { type: "submit", class: "small" }, "Keep"));
  const adding = h("form", { class: "for-operators", onsubmit: event => save(event, "notes", () => ({ note: note.value }), "Note added") },
    h("div", { class: "field" }, h("label", { for: "test-note" }, "Add a note"), note), h("button", { type: "submit", class: "small" }, "Add the note"));
  const said = h("p", { class: "hint" });
  const root = h("section", { class: "card panel notes-card", "aria-label": "Group, tags and notes" }, h("header", {}, h("h2", {}, "Group, tags and notes")), h("div", { class: "body" }, said, labels, list, adding));

  async function save(event, what, order, done) {
    event.preventDefault();
    try {
      draw(await post(`/tests/${testId}/${what}`, order()));
      if (what === "notes") note.value = "";
      toast("good", done);
    } catch (problem) {
      toast("bad", "Not kept", problem.message);
    }
  }

  function draw(found) {
    // Before they are known, what is typed would be written over.
    group.disabled = tags.disabled = false;
    group.value = found.group;
    tags.value = found.tags.join(" ");
    show(said, session.role === "viewer" && `Group: ${found.group || "none"}. Tags: ${tags.value || "none"}.`);
    show(list, found.notes.map(one => h("li", {}, h("small", {}, h("time", { datetime: one.written }, wallTime(one.written)), ` · ${one.client}`), h("p", {}, one.note))));
  }

  get(`/tests/${testId}/labels`).then(draw).catch(problem => show(list, h("li", { class: "problem" }, problem.message)));
  return { root };
}
