"use strict";

SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: "list",
  filter: true,
  tagsSorter: "alpha",
  // Whoever is signed in with this browser may try what writes, too.
  requestInterceptor: (request) => {
    const name = "XSRF-TOKEN=";
    const cookie = document.cookie.split("; ").find((one) => one.startsWith(name));
    if (cookie) {
      request.headers["X-XSRF-TOKEN"] = cookie.slice(name.length);
    }
    return request;
  },
  // Nothing leaves the platform: the public validator would be sent the document's address.
  validatorUrl: null,
});
