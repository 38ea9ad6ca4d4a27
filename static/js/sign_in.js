// A posting that the bookmarklet sent waits in this tab until somebody has signed in: the address of
// the page that it is for had it, and still has after the redirect to this one.

const KEPT = "vega:capture"; // capture.js takes it from there

const next = document.querySelector("[name=next]").value.split("?")[0];

function keep(capture) {
  history.replaceState(history.state, "", location.pathname + location.search);
  try {
    sessionStorage.setItem(KEPT, capture);
  } catch {
    // too large for the browser: the form will be empty
  }
}

if (!next.endsWith("/jobs/new")) sessionStorage.removeItem(KEPT);
else if (location.hash) keep(location.hash.slice(1));
