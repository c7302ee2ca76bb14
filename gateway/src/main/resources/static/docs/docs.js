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
    const token = xsrfToken();
    if (token) {
      request.headers["X-XSRF-TOKEN"] = token;
    }
    return request;
  },
  // Nothing leaves the platform: the public validator would be sent the document's address.
  validatorUrl: null,
});
