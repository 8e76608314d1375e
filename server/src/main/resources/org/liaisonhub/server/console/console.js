// What a border post needs beyond plain forms: a scanner's Enter, the focus, and never an old answer on the screen.
// Every page works without this file.
(function () {
  "use strict";

  // Line counts and lengths of ICAO Doc 9303: TD1, TD2 and MRV-B, TD3 and MRV-A.
  const ZONES = [[3, 30], [2, 36], [2, 44]];

  function complete(text) {
    const lines = text.trim().split(/\s*\n\s*/);
    return ZONES.some(([count, length]) => lines.length === count && lines.every((line) => line.length === length));
  }

  function show(templateId) {
    const template = document.getElementById(templateId);
    const answer = document.getElementById("answer");
    if (template && answer) {
      answer.replaceChildren(template.content.cloneNode(true));
    }
  }

  function announce() {
    const region = document.getElementById("announcement");
    const banner = document.querySelector("#answer [data-announce]");
    if (region) {
      region.textContent = banner ? banner.dataset.announce : "";
    }
  }

  function focusOn(selector) {
    const element = document.querySelector(selector);
    if (element) {
      element.focus({ preventScroll: true });
    }
    return element;
  }

  // The answer was never received: what stands on the screen must say so.
  function notChecked() {
    show("not-checked");
    announce();
    focusOn("#verdict");
    document.getElementById("answer")?.scrollIntoView({ block: "start" });
  }

  document.addEventListener("keydown", (event) => {
    if (event.target.id !== "mrz" || event.key !== "Enter" || event.isComposing) {
      return;
    }
    if (event.ctrlKey || event.metaKey || complete(event.target.value)) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  });

  // The next traveller is asked for the same purpose; nothing else of the form goes along.
  document.addEventListener("click", (event) => {
    const next = event.target.closest("#next");
    if (next) {
      next.search = "?purpose=" + encodeURIComponent(document.getElementById("purpose").value);
    }
  });

  document.addEventListener("htmx:beforeRequest", () => {
    document.getElementById("error-summary")?.remove();
    show("pending");
    announce();
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!event.detail.xhr.responseText.includes('id="main-content"')) {
      event.detail.shouldSwap = false;
      notChecked();
    }
  });

  document.addEventListener("htmx:afterSettle", () => {
    announce();
    const problem = focusOn("#error-summary");
    if (problem) {
      problem.scrollIntoView({ block: "start" });
    } else if (focusOn("#verdict")) {
      document.getElementById("answer").scrollIntoView({ block: "start" });
    }
  });

  ["htmx:sendError", "htmx:timeout", "htmx:swapError"].forEach((name) => document.addEventListener(name, notChecked));
})();
