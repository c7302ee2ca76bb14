"use strict";

SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: "list",
  filter: true,
  tagsSorter: "alpha",
  // Nothing leaves the platform: the public validator would be sent the document's address.
  validatorUrl: null,
});
