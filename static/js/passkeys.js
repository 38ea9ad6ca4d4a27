// Passkeys (WebAuthn): a button asks the browser for one, and its form takes the answer to Vega.

const PROBLEMS = {
  NotAllowedError: "That was cancelled, or it took too long. Try again.",
  InvalidStateError: "This device already has a passkey for your account. Use it, or another device.",
  SecurityError: "Your browser doesn't allow passkeys at this address.",
  ConstraintError: "This device can't check who you are. Set a screen lock or a PIN first.",
  NotSupportedError: "This device can't create a passkey for Vega. Use another one.",
};
const RELOAD = "Vega did not answer as expected. Reload the page and try again.";
const NO_ANSWER = "Can't reach Vega. Is it running?";

const isSupported = Boolean(globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON);

function show() {
  for (const part of document.querySelectorAll("[data-passkeys]")) part.hidden = !isSupported;
  for (const part of document.querySelectorAll("[data-no-passkeys]")) part.hidden = isSupported;
}

show();
document.addEventListener("htmx:after:swap", show); // a module runs once, however often it is named

class Problem extends Error {}

async function post(url, form, fields = {}) {
  const body = new URLSearchParams({ csrf_token: form.elements.csrf_token.value, ...fields });
  const answer = await fetch(url, { method: "POST", body, redirect: "error" }).catch(() => {
    throw new Problem(NO_ANSWER);
  });
  if (answer.ok) return answer;
  const { error } = await answer.json().catch(() => ({}));
  throw new Problem(error ?? RELOAD);
}

// The browser's answer as JSON text. JSON.stringify() calls its toJSON().
async function ask(button) {
  const answer = await post(button.dataset.passkeyOptions, button.form);
  const options = await answer.json();
  const credential = "passkeyNew" in button.dataset
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return JSON.stringify(credential);
}

// Where Vega has checked the passkey, nothing else has to be typed.
async function check(button, passkey) {
  const { form } = button;
  await post(button.dataset.passkeyCheck, form, { passkey });
  for (const name of ["current_password", "current_code"]) {
    if (form.elements[name]) form.elements[name].disabled = true;
  }
}

function tell(form, problem) {
  const place = form.querySelector("[data-passkey-problem]");
  place.hidden = !problem;
  place.querySelector("span").textContent = problem;
}

async function use(button) {
  const { form } = button;
  tell(form, "");
  button.ariaBusy = "true";
  try {
    const passkey = await ask(button);
    if (button.dataset.passkeyCheck) await check(button, passkey);
    else form.elements.passkey.value = passkey;
    form.requestSubmit();
  } catch (error) {
    tell(form, error instanceof Problem ? error.message : PROBLEMS[error.name] ?? `That didn't work: ${error.message}`);
  } finally {
    button.ariaBusy = null;
  }
}

// Enter in a field clicks the form's button, too.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-passkey-options]");
  if (!button) return;
  event.preventDefault();
  if (button.ariaBusy) return;
  if ("passkeyCheck" in button.dataset || button.form.reportValidity()) use(button);
});
