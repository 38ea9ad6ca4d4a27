// What the bookmark "Save to Vega" runs on a posting: it opens the add page with what is shown.
//
// No page loads this file: `vega/web/jobs/bookmarklet.py` makes a `javascript:` address of it, without
// comments and needless blanks. So comments have lines of their own, statements end in semicolons,
// and no text has a blank beside a sign. The page is a stranger's: nothing is set on it, nothing
// loaded, and what is odd about it stops nothing.
(() => {
  let d = document, left, range;
  let skipped = 'script,style,svg,iframe,nav,footer,select,textarea,[aria-hidden=true]:not(main,body>*)';
  let inline = 'strong,b,em,i,a,button,time';
  let kept = inline + ',h1,h2,h3,h4,h5,h6,p,ul,ol,li,table,thead,tbody,tr,td,th,dl,dt,dd,blockquote,pre';
  let attempt = (f) => {
    try {
      return f();
    } catch {}
  };
  let job = attempt(() => d.querySelector('[itemtype*=JobPosting i]'));
  let escape = (t) => t.replace(/[&<>"]/g, (c) => '&#' + c.charCodeAt() + ';');

  // Microdata, and where a link leads.
  let attributes = (n) => {
    let a = '';
    for (let k of n.getAttributeNames()) {
      if (/^(item|content$|datetime)/.test(k)) a += ` ${k}="${escape(n.getAttribute(k))}"`;
    }
    if (n.matches('a,link') && /^http|^mailto/.test(n.href) && n.href.length < 999) a += ` href="${escape(n.href)}"`;
    left -= a.length;
    return a;
  };

  // Line breaks count where the page shows them.
  let text = (n, css) => {
    let t = n.data, lines = /pre|break/.test(css.whiteSpace);
    if (range) t = t.slice(n == range.startContainer ? range.startOffset : 0, n == range.endContainer ? range.endOffset : 1e9);
    t = (lines ? t : t.replace(/\s+/g, ' ')).slice(0, left);
    left -= t.length;
    return escape(t).replace(/\n/g, '<br>');
  };

  // An open shadow root stands for its host, and what is assigned to a slot for the slot.
  let inside = (n, css) => {
    let h = '', s = n.assignedNodes?.() || '';
    for (let c of s.length ? s : (n.shadowRoot || n).childNodes) {
      if (left > 0) h += attempt(() => outside(c, css)) || '';
    }
    return h;
  };

  // What is not shown counts only as a value of microdata.
  let outside = (n, css) => {
    if (range && !range.intersectsNode(n)) return;
    if (n.nodeType == 3) return css.visibility == 'visible' ? text(n, css) : '';
    if (n.nodeType != 1 || n.matches(skipped)) return;
    css = getComputedStyle(n);
    if (css.display == 'none' && n != job && !n.hasAttribute('itemprop')) return;
    let t = n.localName, a = attributes(n), block = !/^(inline|contents|none)/.test(css.display);
    if (n.matches('br,meta,link')) return `<${t + a}>`;
    let h = inside(n, css);
    if (!a && !h.trim()) return h;
    if (block) h = h.trim();
    if (!n.matches(kept)) t = block ? 'div' : a && 'span';
    if (t && (a || t != 'div' || !/^<div.*<.div>$/s.test(h))) h = `<${t + a}>${h}</${t}>`;
    if (/^inline-/.test(css.display)) h = ' ' + h + ' ';
    return block && n.matches(inline) ? `<div>${h}</div>` : h;
  };

  let read = (n) => {
    left = 2e5;
    return n == job ? outside(n) : inside(n, getComputedStyle(n));
  };

  // The main part, unless it is empty or the posting is marked elsewhere.
  let shown = () => {
    let n = d.body || d.documentElement, title = d.querySelector('h1');
    for (let m of d.querySelectorAll('main,[role=main]')) {
      if (m.clientHeight && m.innerText.length > 200) {
        n = m;
        break;
      }
    }
    if (job && !n.contains(job)) n = job;
    let h = read(n);
    return (title && !n.contains(title) && outside(title) || '') + h;
  };
  let o = { url: location.href.slice(0, 9e3), meta: {}, blocks: [] };
  o.title = attempt(() => d.title.slice(0, 5e3));
  for (let k of ['og:title', 'og:type', 'og:site_name', 'og:description', 'description']) {
    o.meta[k] = attempt(() => d.querySelector(`meta[property="${k}" i],meta[name="${k}" i]`).content.slice(0, 5e3));
  }

  // Old libraries give arrays a `toJSON` of their own.
  o.blocks.toJSON = 0;
  attempt(() => {
    for (let s of d.querySelectorAll('script[type*="ld+json" i]')) {
      let t = s.textContent;
      if (/JobPosting/i.test(t) && t.length < 3e5) o.blocks.push(t);
    }
  });
  o.html = attempt(shown);
  o.selection = attempt(() => {
    range = getSelection().getRangeAt(0);
    let n = range.commonAncestorContainer;
    return range.collapsed ? '' : read(n.parentElement || d.body);
  });

  // A browser takes an address of two million characters.
  let u;
  while ((u = encodeURIComponent(JSON.stringify(o))).length > 17e5) {
    let k = o.html ? 'html' : 'selection';
    if (o[k]) o[k] = o[k].slice(0, -2e4);
    else o.blocks.pop();
  }
  u = ADD_PAGE + u;
  if (!attempt(() => window.open(u))) location.href = u;
})();
