"use strict";

// Forms with data-method go to the API as JSON. What came of it stands in their <output>, unless data-next leads on;
// data-then is posted to in between. Until this script is there they do nothing: outside of a dialog, method="dialog" sends
// nothing, where "get" would put what was typed into addresses that servers and browsers keep.
// data-none is said when of several checkboxes none is ticked.

// Of whoever the page was made for: it writes for nobody else who has signed in in another tab since.
const token = xsrfToken();
// They are sent once, however often somebody presses the button.
const sending = new Set();

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.dataset.method) {
    return;
  }
  event.preventDefault();
  const said = form.querySelector("output");
  if (sending.has(form)) {
    return;
  }
  if (form.dataset.none && !form.querySelector("input[type=checkbox][value]:checked")) {
    said.textContent = form.dataset.none;
    return;
  }
  sending.add(form);
  said.textContent = "One moment, please.";
  try {
    const answer = await send(form.dataset.method, form.getAttribute("action"), valuesOf(form));
    if (form.dataset.then) {
      await send("POST", form.dataset.then);
    }
    if (form.dataset.next) {
      location.assign(form.dataset.next);
      return;
    }
    said.textContent = answer.detail ?? "Saved.";
  } catch (problem) {
    said.textContent = problem.message;
  }
  sending.delete(form);
});

// Whoever comes back may find the page as it was left.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});

async function send(method, path, values) {
  const headers = { "X-XSRF-TOKEN": token };
  if (values) {
    headers["Content-Type"] = "application/json";
  }
  const answer = await fetch(path, { method, headers, body: values && JSON.stringify(values) }).catch(() => {
    throw new Error("The platform does not answer. Please try again.");
  });
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) {
    return said;
  }
  if (answer.status === 401 || said.type?.endsWith("/csrf")) {
    throw new Error("Your sign-in has ended or changed. Please load the page again.");
  }
  throw new Error(said.detail ?? "That did not work.");
}

// A checkbox with a value is one of several, one without says yes or no; a day is the moment at which it begins here.
function valuesOf(form) {
  const values = {};
  for (const field of form.elements) {
    if (!field.name) {
      continue;
    }
    if (field.type === "checkbox" && field.hasAttribute("value")) {
      values[field.name] = (values[field.name] ?? []).concat(field.checked ? [field.value] : []);
    } else if (field.type === "checkbox") {
      values[field.name] = field.checked;
    } else if (field.type === "date") {
      values[field.name] = new Date(`${field.value}T00:00`).toISOString();
    } else {
      values[field.name] = field.value;
    }
  }
  return Object.keys(values).length ? values : undefined;
}
