"use strict";

/** What a request that writes has to say in X-XSRF-TOKEN, of whoever is signed in now; empty for nobody. */
function xsrfToken() {
  const name = "XSRF-TOKEN=";
  const found = document.cookie.split("; ").find((one) => one.startsWith(name));
  return found ? found.slice(name.length) : "";
}
