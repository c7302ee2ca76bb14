"use strict";

// Forms with data-method go to the API as JSON. What came of it stands in their <output>, unless data-next leads on;
// data-then is posted to in between. Until this script is there they do nothing: outside of a dialog, method="dialog" sends
// nothing, where "get" would put what was typed into addresses that servers and browsers keep.

// Of whoever the page was made for: it writes for nobody else who has signed in in another tab since.
const token = cookie("XSRF-TOKEN");

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.dataset.method) {
    return;
  }
  event.preventDefault();
  const said = form.querySelector("output");
  said.textContent = "";
  try {
    const answer = await send(form.dataset.method, form.getAttribute("action"), valuesOf(form));
    if (form.dataset.then) {
      await send("POST", form.dataset.then);
    }
    if (form.dataset.next) {
      location.assign(form.dataset.next);
    } else {
      said.textContent = answer.detail ?? "Saved.";
    }
  } catch (problem) {
    said.textContent = problem.message;
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

function cookie(name) {
  const found = document.cookie.split("; ").find((one) => one.startsWith(`${name}=`));
  return found ? found.slice(name.length + 1) : "";
}
