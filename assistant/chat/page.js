() => {
  // Links and buttons in the answers and panels are text that the server wrote. What was pressed
  // is put into a box that the server listens to; the count makes pressing twice two events.
  let count = 0;
  const write = (id, value) => {
    const box = document.querySelector(`#${id} textarea, #${id} input`);
    const kind = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(box, value);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const tell = (id, value) => write(id, `${value}@${++count}`);

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without https there is no clipboard beyond this machine; the old way still copies.
      const area = Object.assign(document.createElement("textarea"), { value: text });
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };

  const save = (name, text) => {
    const url = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    Object.assign(document.createElement("a"), { href: url, download: name }).click();
    URL.revokeObjectURL(url);
  };

  let pressed = null;
  let followed = null;
  window.briefing = {
    // Whoever pressed a link is taken to its passage: a key moves the focus along, a mouse does not.
    opened: (panel) => {
      if (followed) panel.scrollIntoView({ block: "nearest" });
      if (followed === "key") panel.querySelector(".report")?.focus();
      followed = null;
    },
    take: (value) => {
      if (!value) return;
      const { kind, name, text } = JSON.parse(value);
      if (kind === "copy") copy(text);
      else save(name, text);
    },
  };

  const passages = /^#(cite|said|report|check)-/;
  const follow = (link, event) => {
    const target = link.getAttribute("href");
    if (passages.test(target)) {
      pressed = link;
      followed = event.detail === 0 ? "key" : "mouse";
      document.querySelector('#side button[role="tab"]')?.click();
      tell("pick", target.slice(1));
    } else if (target.startsWith("#talk-")) {
      tell("talk", target.slice("#talk-".length));
    } else if (target === "#back") {
      const back = pressed?.isConnected ? pressed : document.querySelector("#question textarea");
      back?.focus();
      back?.scrollIntoView({ block: "center" });
    } else {
      return;
    }
    event.preventDefault();
  };

  const ask = (question) => {
    document.querySelector('#work button[role="tab"]')?.click();
    write("question", question);
    setTimeout(() => document.querySelector("#ask")?.click(), 50);
  };

  // The icon beside a message copies its source, tags and all; what is read is wanted instead.
  const COPIES = '#chat button[title="Copy message"]';
  const copyMessage = (icon) => {
    const place = [...document.querySelectorAll(COPIES)].indexOf(icon);
    const messages = document.querySelectorAll("#chat :is([data-testid=user], [data-testid=bot])");
    setTimeout(() => copy(messages[place].innerText.trim())); // after gradio's own
  };

  document.addEventListener("click", (event) => {
    const icon = event.target.closest(COPIES);
    if (icon) return copyMessage(icon);
    const link = event.target.closest('a[href^="#"]');
    if (link) return follow(link, event);
    const button = event.target.closest("button[data-copy], button[data-remove], "
      + "button[data-forget], button[data-question]");
    if (!button) return;
    const { copy: text, remove, forget, question } = button.dataset;
    if (text !== undefined) {
      copy(text);
      button.textContent = "Copied";
    }
    if (remove) tell("gone", remove);
    if (forget) tell("talk", `forget-${forget}`);
    if (question) ask(question);
  });

  // A new message brings its question to the top of the chat: the status words come first.
  // A new question brings the chat into view: it may be asked, or taken up again, from below.
  let counted = 0;
  let asked = 0;
  new MutationObserver(() => {
    const log = document.querySelector('#chat [role="log"]');
    const questions = document.querySelectorAll('#chat [data-testid="user"]');
    const shown = document.querySelectorAll('#chat [data-testid="bot"]').length + questions.length;
    if (!log || shown === counted) return;
    const anew = questions.length !== asked;
    counted = shown;
    asked = questions.length;
    const latest = questions[questions.length - 1];
    if (!latest) return;
    const above = latest.getBoundingClientRect().top - log.getBoundingClientRect().top;
    log.scrollTop += above - 12;
    if (anew) log.scrollIntoView({ block: "nearest" });
  }).observe(document.body, { childList: true, subtree: true });

  // What changes here is read out; a tab's parts come into the page when it is first opened.
  new MutationObserver(() => {
    for (const id of ["progress", "noted", "outcome", "findings", "kept"]) {
      document.querySelector(`#${id}:not([aria-live])`)?.setAttribute("aria-live", "polite");
    }
    // Gradio calls them a list, whose children must not be buttons.
    const examples = document.querySelector('#chat .examples[role="list"]');
    examples?.setAttribute("role", "group");
    examples?.setAttribute("aria-label", "Example questions");
  }).observe(document.body, { childList: true, subtree: true });

  // When the server stops or is another one than before, the page says what happened.
  const notice = document.createElement("div");
  notice.id = "connection";
  notice.setAttribute("role", "alert");
  document.body.prepend(notice);
  const say = (words, again) => {
    if (notice.dataset.words === words) return;
    notice.dataset.words = words;
    notice.textContent = words;
    if (!again) return;
    const button = document.createElement("button");
    button.textContent = "Reload the page";
    button.addEventListener("click", () => location.reload());
    notice.append(" ", button);
  };
  const root = (window.gradio_config?.root || location.origin).replace(/\/$/, "");
  const ANEW = "The server was started anew. A question that was open then was not answered; "
    + "the reports are as they were, and the conversation is kept.";
  // The page may load itself anew when the server is back: what was before is kept by the tab.
  let server = sessionStorage.getItem("server");
  let loaded = true;
  const watch = async () => {
    try {
      const answer = await fetch(`${root}/gradio_api/app_id`, { cache: "no-store" });
      const now = await answer.text();
      const anew = server !== null && now !== server;
      if (anew && !loaded) {
        say(ANEW, true);
        return;
      }
      sessionStorage.setItem("server", now);
      server = now;
      if (anew) say(ANEW, false);
      else if (notice.dataset.words !== ANEW) say("", false);
      loaded = false;
    } catch {
      say("The server does not answer. The reports are safe; this page tries again by itself.");
    }
    setTimeout(watch, 2500);
  };
  watch();
}
