// Formatted text that is pasted into Markdown keeps its headings, lists, links and emphasis.

const FORMATTED = "h1, h2, h3, h4, h5, h6, li, table, blockquote, a[href], b, strong, i, em";
// Google Docs wraps all it copies in a <b> that is not bold, and writes bold as a style.
const NOT_BOLD = /font-weight:\s*(normal|400)/;
const BOLD = /font-weight:\s*(bold|[6-9]00)/;

// The HTML with what matters; "" where nothing is formatted, as in code from an editor.
function formatted(html) {
  // Parsed as such, each style would break the page's Content-Security-Policy, and be reported.
  const inert = html.replace(/<[^<>]*>/g, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));
  const page = new DOMParser().parseFromString(inert, "text/html");
  for (const element of page.querySelectorAll("script, style, title, template")) element.remove();
  const fromDocs = page.querySelector("[id^=docs-internal-guid]");
  for (const element of page.body.querySelectorAll("b, strong, span")) {
    const style = element.dataset.style ?? "";
    if (element.tagName !== "SPAN" && NOT_BOLD.test(style)) element.replaceWith(...element.childNodes);
    else if (fromDocs && element.tagName === "SPAN" && BOLD.test(style)) {
      const bold = page.createElement("b");
      bold.append(...element.childNodes);
      element.replaceWith(bold);
    }
  }
  for (const element of page.body.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) if (name !== "href") element.removeAttribute(name);
  }
  const found = [...page.body.querySelectorAll(FORMATTED)];
  return found.some((element) => !element.closest("pre")) ? page.body.innerHTML : "";
}

async function toMarkdown(url, html) {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "X-CSRFToken": document.querySelector('meta[name="csrf-token"]').content },
      body: new URLSearchParams({ html }),
      redirect: "error",
      signal: AbortSignal.timeout(10000),
    });
    return answer.ok ? await answer.text() : "";
  } catch {
    return ""; // the plain text stays
  }
}

// Unlike a new value, what a command inserts can be undone with the browser's own keys.
function insert(field, text) {
  if (document.activeElement === field && document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function replace(field, start, end, text) {
  const caret = field.selectionStart;
  field.setSelectionRange(start, end);
  insert(field, text);
  const moved = caret < end ? caret : caret + start + text.length - end;
  if (caret !== end) field.setSelectionRange(moved, moved);
}

// The plain text is there at once, and stays if there is no answer.
document.addEventListener("paste", async (event) => {
  const field = event.target;
  const url = field.dataset?.pasteUrl;
  const html = url && formatted(event.clipboardData.getData("text/html"));
  if (!html) return;
  event.preventDefault();
  const start = field.selectionStart;
  insert(field, event.clipboardData.getData("text/plain"));
  const end = field.selectionEnd;
  const plain = field.value.slice(start, end);
  const markdown = await toMarkdown(url, html);
  if (markdown && field.value.slice(start, end) === plain) replace(field, start, end, markdown);
});
